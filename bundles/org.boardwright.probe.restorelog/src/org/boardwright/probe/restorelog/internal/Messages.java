package org.boardwright.probe.restorelog.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tools and phone say on their way, by the beginning of the line. */
final class Messages {

    private record Row(String beginning, RestoreEvent.Reached event) {
    }

    /** By first character: most lines of a large log are none of these. */
    private final Map<Character, List<Row>> rows = new HashMap<>();

    Messages(String table) {
        for (var row : Table.rows(table)) {
            var event = new RestoreEvent.Reached(Table.phase(row[1]), "", "weak".equals(row[2]));
            rows.computeIfAbsent(row[0].charAt(0), absent -> new ArrayList<>()).add(new Row(row[0], event));
        }
    }

    /** How the lines begin. */
    List<String> beginnings() {
        return rows.values().stream().flatMap(List::stream).map(Row::beginning).toList();
    }

    Optional<RestoreEvent.Reached> find(String text) {
        var candidates = text.isEmpty() ? null : rows.get(text.charAt(0));
        if (candidates == null) {
            return Optional.empty();
        }
        for (var row : candidates) {
            if (text.startsWith(row.beginning())) {
                return Optional.of(row.event());
            }
        }
        return Optional.empty();
    }
}
