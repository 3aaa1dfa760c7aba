package org.boardwright.probe.paniclog.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;

/** Collects the facets of a report. Bounded: a report of sensors only must not fill the memory. */
final class Facets {

    /** How many different values of a part are kept. */
    private static final int DISTINCT_MAX = 100;

    private final String artifact;
    private final List<Facet> facets = new ArrayList<>();
    private final Map<String, Set<String>> seen = new HashMap<>();

    Facets(String artifact) {
        this.artifact = artifact;
    }

    String artifact() {
        return artifact;
    }

    /** Adds a facet unless the part has a value already. */
    void first(String part, String value, Place place) {
        if (!seen.containsKey(part)) {
            each(part, value, place);
        }
    }

    /** Adds a facet unless the part had the same value before. */
    void each(String part, String value, Place place) {
        var values = seen.computeIfAbsent(part, absent -> new HashSet<>());
        if (values.size() < DISTINCT_MAX && values.add(value)) {
            facets.add(new Facet(part, value, place));
        }
    }

    /** The first facet of a part. */
    Optional<Facet> find(String part) {
        for (var facet : facets) {
            if (facet.part().equals(part)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }

    List<Facet> inOrder() {
        var inOrder = new ArrayList<>(facets);
        inOrder.sort(Comparator.comparingLong(facet -> facet.place().line()));
        return inOrder;
    }
}
