package org.boardwright.restore;

import java.util.Optional;
import java.util.OptionalInt;

import org.boardwright.probe.restorelog.Phase;

/**
 * How a restore ended, by its log.
 *
 * @param judged    what the log shows; a program that says DONE or ends with exit 0 shows nothing
 * @param phase     where it failed or how far it came; empty when the log does not tell
 * @param code      the deciding error number; empty for none
 * @param link      what the log shows of the connection, e.g. {@code lost}; empty for nothing
 * @param ended     who ended it
 * @param exit      exit code of the program; empty when it was killed or nobody saw it
 */
public record RestoreVerdict(Judged judged, Optional<Phase> phase, String code, String link, Ended ended, OptionalInt exit) {

    /** What the log shows. */
    public enum Judged {
        /** The phone reported the final status of success and nothing spoke against it. */
        SUCCEEDED,
        /** An error ended it. */
        FAILED,
        /** The log ends without either. */
        UNKNOWN
    }

    /** Who ended a restore. */
    public enum Ended {
        /** The program itself. */
        PROGRAM,
        /** The bench, because the phone had said nothing for too long. */
        WATCHDOG,
        /** The technician. */
        CANCELLED
    }
}
