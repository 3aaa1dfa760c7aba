package org.boardwright.workflow;

import java.util.Optional;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Step;

/** What a technician calls the things a case names by id; the id itself when no pack knows it. */
final class RecordNames {

    private final KnowledgeBase base;
    private final RepairCase data;

    RecordNames(KnowledgeBase base, RepairCase data) {
        this.base = base;
        this.data = data;
    }

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
        return base.test(step).stream().flatMap(t -> t.getOutcomes().stream()).filter(o -> o.getId().equals(outcome))
                .map(Outcome::getName).findFirst().orElse(outcome == null ? "" : outcome);
    }

    String artifact(String id) {
        return id == null ? "" : data.getArtifacts().stream().filter(a -> a.getId().equals(id)).map(CaseArtifact::getName).findFirst().orElse(id);
    }
}
