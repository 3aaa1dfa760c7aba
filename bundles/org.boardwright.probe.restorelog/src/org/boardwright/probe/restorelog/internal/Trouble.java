package org.boardwright.probe.restorelog.internal;

import java.util.Optional;

import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.internal.Trail.Position;

/**
 * What went wrong, and where. Trouble is over when the restore goes on to something new, and final when the phone or
 * the tool gives up.
 */
final class Trouble {

    private Position position;
    private LogLine line;
    private boolean isFinal;

    private Phase errorPhase;
    private LogLine errorLine;
    private RestoreEvent.DeviceStatus status;
    private LogLine statusLine;
    private Checkpoint checkpoint;
    private LogLine checkpointLine;

    /** Whether something is wrong now. */
    boolean isOpen() {
        return line != null;
    }

    boolean isFinal() {
        return isFinal;
    }

    /** Whether the phone itself said what is wrong. */
    boolean isExplained() {
        return status != null || checkpoint != null;
    }

    boolean hasStatus() {
        return status != null;
    }

    /** The line at which the trouble began; null without. */
    LogLine line() {
        return line;
    }

    /** Where the restore was when the trouble began; null without. */
    Position position() {
        return position;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    LogLine checkpointLine() {
        return checkpointLine;
    }

    void begin(Position here, LogLine at) {
        if (!isOpen()) {
            position = here;
            line = at;
        }
    }

    void end(Position here, LogLine at) {
        begin(here, at);
        isFinal = true;
    }

    void wentOn() {
        if (!isFinal) {
            position = null;
            line = null;
            errorPhase = null;
        }
    }

    void error(Errors.Known known, Position here, LogLine at) {
        boolean counts = known.phase().isPresent() && !(known.early() && here.inRestoreMode());
        // What is said after the end explains only an end of which the place is not known.
        boolean late = isFinal && position.phase().isPresent();
        if (counts && errorPhase == null && !late) {
            errorPhase = known.phase().get();
            errorLine = at;
        }
    }

    void status(RestoreEvent.DeviceStatus said, Position here, LogLine at) {
        if (status == null) {
            status = said;
            statusLine = at;
        }
        end(here, at);
    }

    /** The first one with a place of its own counts: what encloses it fails after it. */
    void failed(Checkpoint failed, Position here, LogLine at) {
        begin(here, at);
        if (checkpoint == null || checkpoint.phase().isEmpty() && failed.phase().isPresent()) {
            checkpoint = failed;
            checkpointLine = at;
        }
    }

    /** A checkpoint that failed went well when it was tried again. */
    void passed(Checkpoint passed) {
        if (!isFinal && checkpoint != null && checkpoint.id() == passed.id()) {
            checkpoint = null;
        }
    }

    /** The phase in which it went wrong, by the most telling witness, and the line that says so. */
    Optional<Place> place() {
        if (checkpoint != null && checkpoint.phase().isPresent()) {
            return Optional.of(new Place(checkpoint.phase().get(), checkpointLine));
        }
        if (status != null && status.phase().isPresent()) {
            return Optional.of(new Place(status.phase().get(), statusLine));
        }
        if (errorPhase != null) {
            return Optional.of(new Place(errorPhase, errorLine));
        }
        return Optional.ofNullable(position).flatMap(Position::phase)
                .map(phase -> new Place(phase, position.phaseLine()));
    }

    /** A phase and the line that shows it. */
    record Place(Phase phase, LogLine line) {
    }
}
