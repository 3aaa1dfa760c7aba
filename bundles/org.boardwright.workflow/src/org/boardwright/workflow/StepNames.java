package org.boardwright.workflow;

import java.util.List;
import java.util.Optional;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Step;
import org.boardwright.model.knowledge.Test;

/**
 * What a technician calls steps and their outcomes; the id itself when no pack knows it.
 *
 * @param base what is known
 */
record StepNames(KnowledgeBase base) {

    Optional<Step> known(String step) {
        return base.test(step).map(Step.class::cast).or(() -> base.repair(step));
    }

    String step(String id) {
        return known(id).map(Element::getName).orElse(id);
    }

    String outcome(String step, String outcome) {
        if (AdvisedStep.FIXED.equals(outcome)) {
            return AdvisedStep.FIXED_NAME;
        }
        if (AdvisedStep.NOT_FIXED.equals(outcome)) {
            return AdvisedStep.NOT_FIXED_NAME;
        }
        if (outcome == null) {
            return "";
        }
        Optional<Test> test = base.test(step);
        for (Outcome each : test.isPresent() ? test.get().getOutcomes() : List.<Outcome>of()) {
            if (outcome.equals(each.getId())) {
                return each.getName();
            }
        }
        return outcome;
    }
}
