package org.boardwright.probe.restorelog.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.boardwright.probe.restorelog.Phase;

/** The operations the phone reports while it restores. */
final class Operations {

    /** Up to here the number has meant the same in every generation; see the table. */
    private static final int NUMBER_IS_STABLE = 35;

    private static final Set<String> OLD_NAMES = Set.of("Unknown operation", "Partition NAND device",
            "Waiting for storage device", "Flashing NOR", "Loading kernelcache");

    private final Map<Integer, Optional<Phase>> byNumber = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Optional<Phase>> byName = new HashMap<>();

    Operations() {
        for (var row : Table.rows("operations.tsv")) {
            byNumber.put(Integer.valueOf(row[0]), Table.phase(row[1]));
            names.put(Integer.valueOf(row[0]), row[2]);
            byName.put(row[2], Table.phase(row[1]));
        }
    }

    /** Whether a tool is known to print this name. */
    boolean knows(String name) {
        return byName.containsKey(name) || OLD_NAMES.contains(name);
    }

    /** Whether it has the form that all of the names have: new phones report new operations. */
    boolean looksLikeName(String name) {
        int blank = name.indexOf(' ');
        return knows(name) || blank > 0 && Character.isUpperCase(name.charAt(0)) && name.startsWith("ing", blank - 3);
    }

    Optional<Phase> phase(String name, int number) {
        return number > NUMBER_IS_STABLE && byName.containsKey(name) ? byName.get(name) : phase(number);
    }

    Optional<Phase> phase(int number) {
        return byNumber.getOrDefault(number, Optional.empty());
    }

    /** How idevicerestore would print the operation. */
    String step(int number) {
        return names.getOrDefault(number, "Unknown operation") + " (" + number + ")";
    }
}
