package org.boardwright.inference.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Device classes, each below at most one other: iPhone X below iPhones of 2017 below all.
 *
 * @param parents class to the class above it; a class with none is not a key
 */
public record DeviceClasses(Map<String, String> parents) {

    /**
     * Checks the hierarchy.
     *
     * @throws IllegalArgumentException when a class is above itself
     */
    public DeviceClasses {
        parents = Collections.unmodifiableMap(new TreeMap<>(parents));
        for (String start : parents.keySet()) {
            requireEnd(parents, start);
        }
    }

    private static void requireEnd(Map<String, String> parents, String start) {
        String at = start;
        for (int steps = 0; at != null; steps++) {
            if (steps > parents.size()) {
                throw new IllegalArgumentException(start + ": is above itself");
            }
            at = parents.get(at);
        }
    }

    /** A class and all above it, the most general first. A class never heard of stands alone. */
    public List<String> lineage(String deviceClass) {
        List<String> lineage = new ArrayList<>();
        for (String at = deviceClass; at != null; at = parents.get(at)) {
            lineage.add(at);
        }
        Collections.reverse(lineage);
        return lineage;
    }
}
