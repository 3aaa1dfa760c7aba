package org.boardwright.diagnosis;

import java.util.List;
import java.util.Set;

import org.boardwright.model.knowledge.Consequence;

/**
 * A step that could be done next.
 *
 * @param id           id of the test, repair or stop
 * @param kind         what sort of step
 * @param name         as a technician calls it
 * @param question     the question of a test; empty for other steps
 * @param expectedCost expected cost from here to the end when this step is done first and the best plan follows, in the
 *                     currency of the shop, bench time and losses included
 * @param minutes      bench time of the step itself, with that of opening the phone when it must be opened for it
 * @param money        parts and fees of the step itself, likewise
 * @param consequences what the step may destroy, likewise
 * @param reason       why it is worth doing, one sentence
 * @param procedure    what to do, in order
 * @param outcomes     what can come out, in the order of the test; a repair has
 *                     {@code fixed} and {@code not-fixed}; a stop has none
 */
public record AdvisedStep(String id, Kind kind, String name, String question, double expectedCost, double minutes,
        double money, Set<Consequence> consequences, String reason, List<Action> procedure, List<Answer> outcomes) {

    /** What sort of step. */
    public enum Kind {
        TEST, REPAIR, STOP
    }

    /**
     * One line of the procedure.
     *
     * @param text    what to do
     * @param warning whether to print it as a warning
     */
    public record Action(String text, boolean warning) {
    }

    /**
     * One possible outcome.
     *
     * @param id          id of the outcome
     * @param name        as shown on its button
     * @param probability how likely it is to come out now
     */
    public record Answer(String id, String name, double probability) {
    }

    /** Outcome of a repair after which the phone works. */
    public static final String FIXED = "fixed";
    /** Outcome of a repair that did not help. */
    public static final String NOT_FIXED = "not-fixed";
    /** {@link #FIXED} as a technician calls it. */
    public static final String FIXED_NAME = "It works";
    /** {@link #NOT_FIXED} as a technician calls it. */
    public static final String NOT_FIXED_NAME = "Still fails";

    public AdvisedStep {
        consequences = Set.copyOf(consequences);
        procedure = List.copyOf(procedure);
        outcomes = List.copyOf(outcomes);
    }
}
