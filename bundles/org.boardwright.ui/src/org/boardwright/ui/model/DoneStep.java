package org.boardwright.ui.model;

import org.boardwright.diagnosis.AdvisedStep;

/**
 * A step the technician answered in this window.
 *
 * @param step        id of the test or repair
 * @param kind        what sort of step
 * @param name        as it was called on its card
 * @param outcome     id of the outcome
 * @param outcomeName as it stood on the button
 */
public record DoneStep(String step, AdvisedStep.Kind kind, String name, String outcome, String outcomeName) {

    /** True when this answer says that the phone works. */
    public boolean fixed() {
        return kind == AdvisedStep.Kind.REPAIR && AdvisedStep.FIXED.equals(outcome);
    }
}
