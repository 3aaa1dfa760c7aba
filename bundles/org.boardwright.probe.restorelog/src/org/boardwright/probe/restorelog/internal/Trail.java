package org.boardwright.probe.restorelog.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.boardwright.probe.restorelog.Phase;

/** Where the restore is while its log is read. */
final class Trail {

    /**
     * A point of a restore.
     *
     * @param phase     empty before anything is known
     * @param phaseLine where the phase was entered, or null
     * @param step      operation or checkpoint begun last, or empty
     * @param stepLine  where the step began, or null
     */
    record Position(Optional<Phase> phase, LogLine phaseLine, String step, LogLine stepLine) {

        boolean inRestoreMode() {
            return phase.isPresent() && phase.get().inRestoreMode();
        }

        private Position to(Optional<Phase> next, LogLine line) {
            return next.isEmpty() || next.equals(phase) ? this : new Position(next, line, step, stepLine);
        }

        private Position at(String next, LogLine line) {
            return next.isEmpty() || next.equals(step) ? this : new Position(phase, phaseLine, next, line);
        }
    }

    private Position position = new Position(Optional.empty(), null, "", null);
    private final Set<Integer> open = new HashSet<>();

    Position position() {
        return position;
    }

    /** Whether this is news: a phase or a step that it was not in before. */
    boolean reached(Optional<Phase> phase, String step, LogLine line) {
        // In restore mode tickets are fetched and files looked for as well: that is no way back.
        if (position.inRestoreMode() && phase.isPresent() && !phase.get().inRestoreMode()) {
            return false;
        }
        var before = position;
        position = position.to(phase, line).at(step, line);
        return position != before;
    }

    /** Whether this is news. The clean-up after a failure is none, and leaves the failed step where it is. */
    boolean begun(Checkpoint checkpoint, LogLine line) {
        if (checkpoint.isCleanup()) {
            if (open.isEmpty()) {
                reached(checkpoint.phase(), checkpoint.name(), line);
            }
            return false;
        }
        open.add(checkpoint.id());
        return reached(checkpoint.phase(), checkpoint.name(), line);
    }

    /** A checkpoint that is open, but may have begun before this log or long ago. */
    void open(Checkpoint checkpoint, LogLine line) {
        if (!checkpoint.isCleanup() && open.add(checkpoint.id())) {
            reached(checkpoint.phase(), checkpoint.name(), line);
        }
    }

    void ended(Checkpoint checkpoint) {
        open.remove(checkpoint.id());
    }
}
