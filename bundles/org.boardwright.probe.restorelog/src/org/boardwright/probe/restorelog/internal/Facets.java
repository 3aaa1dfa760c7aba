package org.boardwright.probe.restorelog.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.boardwright.probe.Facet;
import org.boardwright.probe.restorelog.RestoreLogParts;

/** Collects the facets of a restore. Bounded: a log of errors only must not fill the memory. */
final class Facets {

    /** How many different values of a part are kept. */
    private static final int DISTINCT_MAX = 100;

    /** Parts that only a restore that did not succeed has. */
    private static final Set<String> TROUBLE = Set.of(RestoreLogParts.FIRST_ERROR, RestoreLogParts.DEVICE_ERROR,
            RestoreLogParts.RAMROD_CODE, RestoreLogParts.AMRESTORE_CODE, RestoreLogParts.DOMAIN_CODE,
            RestoreLogParts.TOOL_CODE, RestoreLogParts.TSS_STATUS);

    private final String artifact;
    private final List<Facet> facets = new ArrayList<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private long errors;

    Facets(String artifact) {
        this.artifact = artifact;
    }

    /** Adds a facet unless the same part had the same value before. */
    void once(String part, String value, LogLine line) {
        var values = seen.computeIfAbsent(part, absent -> new HashSet<>());
        if (values.size() < DISTINCT_MAX && values.add(value)) {
            add(part, value, line);
        }
    }

    /** Adds an error line; the first is marked as such. */
    void error(String text, LogLine line) {
        if (errors == 0) {
            add(RestoreLogParts.FIRST_ERROR, text, line);
        }
        if (errors++ < RestoreLogParts.ERRORS_MAX) {
            add(RestoreLogParts.ERROR, text, line);
        }
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** How many error lines were not kept. */
    long errorsLeftOut() {
        return Math.max(0, errors - RestoreLogParts.ERRORS_MAX);
    }

    void add(String part, String value, LogLine line) {
        facets.add(new Facet(part, value, line.place(artifact)));
    }

    /** As {@link #inOrder}; what went wrong on the way to a success was harmless, whatever its words. */
    List<Facet> ofSuccess() {
        return inOrder().stream().filter(facet -> !TROUBLE.contains(facet.part())).map(Facets::harmless).toList();
    }

    private static Facet harmless(Facet facet) {
        return facet.part().equals(RestoreLogParts.ERROR)
                ? new Facet(RestoreLogParts.HARMLESS_ERROR, facet.value(), facet.place()) : facet;
    }

    List<Facet> inOrder() {
        var inOrder = new ArrayList<>(facets);
        inOrder.sort(Comparator.comparingLong(facet -> facet.place().line()));
        return inOrder;
    }
}
