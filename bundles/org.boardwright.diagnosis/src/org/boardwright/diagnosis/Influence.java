package org.boardwright.diagnosis;

import java.util.Objects;
import java.util.OptionalDouble;

import org.boardwright.inference.Sensitivity.Stay;

/**
 * How far one number of the knowledge can move before another step is recommended.
 *
 * @param kind        which sort of number
 * @param fault       id of the fault it is about
 * @param faultName   the fault as a technician calls it
 * @param step        id of the test of a link or of the repair of a fix; empty for a prior
 * @param stepName    the step as a technician calls it; empty for a prior
 * @param outcome     id of the outcome of a link or a fix; empty for a prior
 * @param outcomeName the outcome as a technician calls it; empty for a prior
 * @param value       the number in use: a prior weight, not normalised, or P(outcome | fault)
 * @param stay        where the recommendation changes, and to which step
 */
public record Influence(Kind kind, String fault, String faultName, String step, String stepName, String outcome,
        String outcomeName, double value, Stay<Choice> stay) {

    /** Which sort of number. */
    public enum Kind {
        /** How often the fault occurs. */
        PRIOR,
        /** How surely a test shows the fault. */
        LINK,
        /** How surely a repair mends the fault. */
        FIX
    }

    /**
     * A step that would be recommended.
     *
     * @param step id of the step
     * @param name as a technician calls it
     */
    public record Choice(String step, String name) {
    }

    public Influence {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(stay);
    }

    /** Distance to the nearer change as the natural logarithm of the factor of the odds; empty when none was found. */
    public OptionalDouble nearest() {
        return stay.nearest();
    }
}
