package org.boardwright.diagnosis.internal;

import java.util.BitSet;

import org.boardwright.inference.Option;

/**
 * What can still be done in a case.
 *
 * @param entered bench states entered, as a mask
 * @param tests   those of the planning problem that cannot be chosen
 * @param repairs likewise
 */
record Choices(int entered, BitSet tests, BitSet repairs) {

    /** The same without a test or repair. */
    Choices without(Option option) {
        BitSet closedTests = (BitSet) tests.clone();
        BitSet closedRepairs = (BitSet) repairs.clone();
        (option.kind() == Option.Kind.TEST ? closedTests : closedRepairs).set(option.index());
        return new Choices(entered, closedTests, closedRepairs);
    }
}
