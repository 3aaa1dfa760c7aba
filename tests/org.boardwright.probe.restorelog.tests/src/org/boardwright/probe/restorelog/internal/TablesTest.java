package org.boardwright.probe.restorelog.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of words and numbers are sound. */
class TablesTest {

    @Test
    void everyPhaseInThemExists() {
        assertDoesNotThrow(GrammarTables::new);
    }

    @ParameterizedTest
    @CsvSource({ "operations.tsv, 3", "checkpoints.tsv, 3", "host-messages.tsv, 3", "device-messages.tsv, 3",
            "errors.tsv, 4", "statuses.tsv, 3" })
    void everyRowIsComplete(String table, int columns) {
        assertEquals(List.of(), Table.rows(table).stream().filter(row -> row.length != columns).map(List::of).toList());
    }

    @ParameterizedTest
    @CsvSource({ "operations.tsv", "checkpoints.tsv", "host-messages.tsv", "device-messages.tsv", "errors.tsv",
            "statuses.tsv" })
    void noRowIsThereTwice(String table) {
        var counts = Table.rows(table).stream().collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));

        assertEquals(List.of(), counts.entrySet().stream().filter(entry -> entry.getValue() > 1).toList());
    }
}
