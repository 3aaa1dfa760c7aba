package org.boardwright.diagnosis.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.Test;

/**
 * What faults say of tests, as far as it is the same for all kinds of phones: worked out for the first of them and kept for the others.
 * Safe to use from several threads.
 */
public final class Columns {

    private final Map<Test, Map<Fault, double[]>> columns = new ConcurrentHashMap<>();

    /** The column of a fault; must not be changed. */
    double[] of(Test test, Fault fault, Supplier<double[]> worked) {
        return columns.computeIfAbsent(test, t -> new ConcurrentHashMap<>()).computeIfAbsent(fault, f -> worked.get());
    }
}
