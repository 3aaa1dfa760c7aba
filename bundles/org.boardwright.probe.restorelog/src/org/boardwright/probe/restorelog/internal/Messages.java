package org.boardwright.probe.restorelog.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tools and phone say on their way, by the beginning of the line. */
final class Messages {

    private static final Row[] NONE = {};
    /** First characters that have a place of their own. */
    private static final int LETTERS = 128;

    private record Row(String beginning, Optional<RestoreEvent.Reached> event) {

        static Row of(String[] cells) {
            return new Row(cells[0], Optional.of(new RestoreEvent.Reached(Table.phase(cells[1]), "", "weak".equals(cells[2]))));
        }
    }

    /** By first character: most lines of a large log are none of these. */
    private final Row[][] rows = new Row[LETTERS][];

    Messages(String table) {
        Arrays.fill(rows, NONE);
        Table.rows(table).stream().map(Row::of).collect(Collectors.groupingBy(row -> row.beginning().charAt(0)))
                .forEach((first, some) -> rows[first] = some.toArray(Row[]::new));
    }

    /** How the lines begin. */
    List<String> beginnings() {
        return Stream.of(rows).flatMap(Stream::of).map(Row::beginning).toList();
    }

    Optional<RestoreEvent.Reached> find(String text) {
        for (var row : text.isEmpty() || text.charAt(0) >= LETTERS ? NONE : rows[text.charAt(0)]) {
            if (text.startsWith(row.beginning())) {
                return row.event();
            }
        }
        return Optional.empty();
    }
}
