package org.boardwright.probe.restorelog.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.boardwright.probe.Facet;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Advanced;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Begun;
import org.boardwright.probe.restorelog.internal.RestoreEvent.PreviousLog;

/** Tells the restores in a log apart, and what is said now from what is repeated; the last restore is judged. */
final class Judge {

    private final String artifact;
    private final Errors errors;
    private Attempt attempt;
    private Attempt judged;
    private long since;
    private boolean repeatsPrevious;

    Judge(String artifact, Errors errors) {
        this.artifact = artifact;
        this.errors = errors;
        this.attempt = new Attempt(artifact, errors);
    }

    /** The phase the present restore is in; empty before anything is known. */
    Optional<Phase> phase() {
        return attempt.phase();
    }

    /** Every line, before its events. */
    void line(LogLine line) {
        attempt.line(line);
    }

    /** A line without events that was not read. */
    void passed(PassedLine line) {
        attempt.passed(line);
    }

    /** What the host tool says. */
    void host(RestoreEvent event, LogLine line) {
        repeatsPrevious = event instanceof PreviousLog || repeatsPrevious && event instanceof Advanced;
        attempt.accept(event, line);
    }

    /** Which phone and tool it is about, and where a tool starts. */
    void identity(RestoreEvent event, LogLine line) {
        if (event instanceof Begun && attempt.isOver()) {
            repeatsPrevious = false;
            next(line);
        }
        device(event, line);
    }

    /** What the phone says, or said in the restore before, when the tool repeats it. */
    void device(RestoreEvent event, LogLine line) {
        if (!repeatsPrevious) {
            attempt.accept(event, line);
        }
    }

    private void next(LogLine line) {
        if (attempt.isRecognised()) {
            judged = attempt;
            since = line.number();
        }
        attempt = new Attempt(artifact, errors);
    }

    boolean isRestoreLog() {
        return last().isRecognised();
    }

    List<Facet> facets() {
        return last().facets();
    }

    /** A start of which nothing came is not worth a judgement if there was a restore before. */
    private Attempt last() {
        return attempt.isRecognised() || judged == null ? attempt : judged;
    }

    /** What limits the answer, in sentences. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (judged != null) {
            warnings.add("the log holds more than one restore; the last one is judged, the others end before line "
                    + since);
        }
        if (last().errorsLeftOut() > 0) {
            warnings.add("%d more error lines are not listed".formatted(last().errorsLeftOut()));
        }
        return warnings;
    }
}
