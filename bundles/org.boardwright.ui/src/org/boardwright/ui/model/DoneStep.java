package org.boardwright.ui.model;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.workflow.CaseRecord;

/**
 * A step that was done.
 *
 * @param step        id of the test or repair
 * @param kind        what sort of step
 * @param name        as it was called on its card
 * @param outcome     id of the outcome
 * @param outcomeName as it stood on the button
 */
public record DoneStep(String step, AdvisedStep.Kind kind, String name, String outcome, String outcomeName) {

    /** The step as the case holds it. */
    static DoneStep of(CaseRecord.StepEntry step) {
        return new DoneStep(step.step(), step.repair() ? AdvisedStep.Kind.REPAIR : AdvisedStep.Kind.TEST, step.name(), step.outcome(),
                step.outcomeName());
    }

    /** True when this answer says that the phone works. */
    public boolean fixed() {
        return kind == AdvisedStep.Kind.REPAIR && AdvisedStep.FIXED.equals(outcome);
    }
}
