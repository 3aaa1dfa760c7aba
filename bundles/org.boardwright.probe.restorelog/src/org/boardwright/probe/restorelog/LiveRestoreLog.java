package org.boardwright.probe.restorelog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.boardwright.probe.restorelog.internal.LiveTrail;

/**
 * Follows a restore log while it grows: where the restore is and how far. It does not judge; that is for
 * {@link RestoreLogProbe} once the log is whole. Used by one thread.
 */
public final class LiveRestoreLog {

    private final LiveTrail trail = new LiveTrail();

    /**
     * Where a restore is.
     *
     * @param phase   empty before the log tells
     * @param step    the operation begun last as the log names it, e.g. {@code Waiting for NAND (28)}; empty before one
     * @param percent of that operation, 0 to 100; empty while none was told
     */
    public record Point(Optional<Phase> phase, String step, OptionalDouble percent) {
    }

    /** Takes the next line, with or without a time in front, and tells where the restore is now. */
    public Point line(String text) {
        return trail.line(text);
    }

    /** Takes lines that were there before; tells where the restore is after them. */
    public Point lines(List<String> texts) {
        texts.forEach(trail::line);
        return trail.point();
    }
}
