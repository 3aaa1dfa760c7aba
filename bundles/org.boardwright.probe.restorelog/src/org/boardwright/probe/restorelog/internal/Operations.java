package org.boardwright.probe.restorelog.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.boardwright.probe.restorelog.Phase;

/** The operations the phone reports while it restores. */
final class Operations {

    /** Up to here the number has meant the same in every generation; see the table. */
    private static final int NUMBER_IS_STABLE = 35;

    private final Map<Integer, Optional<Phase>> byNumber = new HashMap<>();
    private final Map<String, Optional<Phase>> byName = new HashMap<>();

    Operations() {
        for (var row : Table.rows("operations.tsv")) {
            byNumber.put(Integer.valueOf(row[0]), Table.phase(row[1]));
            byName.put(row[2], Table.phase(row[1]));
        }
    }

    /** Whether {@code name (number)} is an operation: tools print other counts in brackets, too. */
    boolean knows(String name, int number) {
        return byName.containsKey(name) || byNumber.containsKey(number);
    }

    Optional<Phase> phase(String name, int number) {
        if (number > NUMBER_IS_STABLE && byName.containsKey(name)) {
            return byName.get(name);
        }
        return phase(number);
    }

    Optional<Phase> phase(int number) {
        return byNumber.getOrDefault(number, Optional.empty());
    }
}
