package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Transport;
import org.boardwright.probe.restorelog.RestorePhases;

/** A restore log cut into its phases, for a face that shows the log. */
public final class LogPhases {

    /**
     * A phase from its first line to the next one.
     *
     * @param name      as a technician calls it
     * @param firstLine 1-based
     */
    public record Stretch(String name, long firstLine) {
    }

    private LogPhases() {
    }

    /**
     * Reads a log of any size in constant memory.
     *
     * @param cancelled asked between steps of the reading; when true nothing is told
     * @return in the order of the log; empty for a file that is no restore log
     * @throws IOException when it cannot be read
     */
    public static List<Stretch> of(Path file, BooleanSupplier cancelled) throws IOException {
        return RestorePhases.of(Transport.ofFile(file), cancelled).stream().map(s -> new Stretch(s.phase().words(), s.firstLine())).toList();
    }
}
