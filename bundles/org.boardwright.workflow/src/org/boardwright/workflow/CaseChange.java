package org.boardwright.workflow;

import java.util.Arrays;
import java.util.Locale;

/**
 * A change of a case that can be undone or done again.
 *
 * @param what   the sort of change
 * @param name   what it was about: a step, a file, a test, as a technician calls it; may be empty
 * @param detail its outcome, as a technician calls it; may be empty
 */
public record CaseChange(What what, String name, String detail) {

    /** Sorts of changes. */
    public enum What {
        /** A step was answered. */
        ANSWER,
        /** A file was attached. */
        FILE,
        /** Evidence or an answer was withdrawn. */
        WITHDRAWAL,
        /** A step was said not to be possible. */
        SKIP,
        /** Phone, complaint, history or limits were changed. */
        INTAKE,
        /** The case was closed, or opened again. */
        VERDICT,
        /** A sort that a later Boardwright knows. */
        OTHER;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String id) {
            return Arrays.stream(values()).filter(w -> w.id().equals(id)).findFirst().orElse(OTHER);
        }
    }
}
