package org.boardwright.restore;

import java.time.Instant;

import org.boardwright.probe.restorelog.LiveRestoreLog;

/** Is told how a restore goes on; called on the run's own thread, one call at a time. */
public interface RestoreListener {

    /** Hears nothing. */
    RestoreListener NONE = new RestoreListener() { };

    /**
     * A line arrived.
     *
     * @param at    when it arrived
     * @param text  as the program wrote it
     * @param point where the restore is after it
     */
    default void line(Instant at, String text, LiveRestoreLog.Point point) { }

    /** The restore has ended and is judged. */
    default void ended(RestoreVerdict verdict) { }
}
