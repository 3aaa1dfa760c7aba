package org.boardwright.probe.restorelog.internal;

import java.util.List;
import java.util.OptionalDouble;

import org.boardwright.probe.TextLine;
import org.boardwright.probe.restorelog.LiveRestoreLog.Point;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Advanced;
import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointBegun;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Reached;

/** The trail of a log that is still written. */
public final class LiveTrail {

    private final GrammarTables tables = new GrammarTables();
    private final Dialect dialect = new Dialect();
    private final List<Grammar> grammars = List.of(new HostGrammar(tables), new AmrGrammar(tables), new DeviceGrammar(tables));
    private final Trail trail = new Trail();
    private OptionalDouble percent = OptionalDouble.empty();
    private long number;

    /** Takes the next line. */
    public Point line(String text) {
        LogLine line = dialect.read(new TextLine(++number, text, 0), text);
        if (RestoreLogReader.isOfKernel(line)) {
            return point();
        }
        grammars.forEach(grammar -> grammar.read(line, event -> accept(event, line)));
        return point();
    }

    private void accept(RestoreEvent event, LogLine line) {
        switch (event) {
            case Reached(var phase, var step, var weak) -> news(trail.reached(phase, step, line));
            case CheckpointBegun(var checkpoint) -> news(trail.begun(checkpoint, line));
            case Advanced(var to) -> percent = OptionalDouble.of(to);
            default -> { }
        }
    }

    private void news(boolean news) {
        if (news) {
            percent = OptionalDouble.empty();
        }
    }

    /** Where the restore is after the lines so far. */
    public Point point() {
        return new Point(trail.position().phase(), trail.position().step(), percent);
    }
}
