package org.boardwright.probe.restorelog;

import org.boardwright.probe.Probe;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.restorelog.internal.GrammarTables;
import org.boardwright.probe.restorelog.internal.RestoreLogReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the log of a restore and tells how it ended, where, and what was said. Knows the grammar of the logs and no
 * fault. Its facets are those of {@link RestoreLogParts}; a log of any size is read in constant memory.
 */
@Component(service = Probe.class)
public final class RestoreLogProbe extends TextProbe {

    /** Where nothing of a restore stands in so many lines, a restore may still follow. */
    private static final int GLANCE_LINES = 2_000;

    /** Made by the service runtime. */
    public RestoreLogProbe() {
        this(new GrammarTables());
    }

    private RestoreLogProbe(GrammarTables tables) {
        super("org.boardwright.probe.restorelog", new TextReading<>(RestoreLogParts.KIND, TextLines::open,
                (lines, artifact) -> new RestoreLogReader(lines, artifact, tables).glance(GLANCE_LINES),
                (lines, artifact, cancelled) -> new RestoreLogReader(lines, artifact, tables).read(cancelled)));
    }
}
