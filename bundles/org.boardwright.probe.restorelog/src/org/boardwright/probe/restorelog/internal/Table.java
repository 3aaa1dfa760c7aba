package org.boardwright.probe.restorelog.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.boardwright.probe.restorelog.Phase;

/** Tab-separated tables that lie beside this class; {@code #} begins a comment line. */
final class Table {

    private Table() {
    }

    static List<String[]> rows(String name) {
        var resource = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    /** The phase with this id, empty for {@code -}; a wrong id is a mistake in a table. */
    static Optional<Phase> phase(String id) {
        return "-".equals(id) ? Optional.empty() : Optional.of(Phase.of(id).orElseThrow());
    }
}
