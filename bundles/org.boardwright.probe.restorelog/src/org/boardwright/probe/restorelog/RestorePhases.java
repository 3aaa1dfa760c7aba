package org.boardwright.probe.restorelog;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.NotTextException;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.Transport;
import org.boardwright.probe.restorelog.internal.GrammarTables;
import org.boardwright.probe.restorelog.internal.RestoreLogReader;

/** Where the phases of a restore stand in its log. */
public final class RestorePhases {

    /**
     * A phase from its first line to the next phase.
     *
     * @param firstLine 1-based
     */
    public record Stretch(Phase phase, long firstLine) {
    }

    private RestorePhases() {
    }

    /**
     * Reads a log of any size in constant memory.
     *
     * @param cancelled asked between steps of the reading; when true nothing is told
     * @return in the order of the log; empty for a file that is no restore log
     * @throws IOException when it cannot be read
     */
    public static List<Stretch> of(Transport transport, BooleanSupplier cancelled) throws IOException {
        try (var lines = TextLines.open(transport)) {
            return new RestoreLogReader(lines, Artifact.of(transport, RestoreLogParts.KIND), new GrammarTables()).phases(cancelled);
        } catch (NotTextException other) {
            return List.of();
        }
    }
}
