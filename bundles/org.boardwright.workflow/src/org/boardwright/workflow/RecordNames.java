package org.boardwright.workflow;

import java.util.Optional;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.knowledge.Step;

/** What a technician calls the things a case names by id; the id itself when no pack knows it. */
final class RecordNames {

    private final StepNames steps;
    private final RepairCase data;

    RecordNames(KnowledgeBase base, RepairCase data) {
        this.steps = new StepNames(base);
        this.data = data;
    }

    Optional<Step> known(String step) {
        return steps.known(step);
    }

    String step(String id) {
        return steps.step(id);
    }

    String outcome(String step, String outcome) {
        return steps.outcome(step, outcome);
    }

    String artifact(String id) {
        return id == null ? "" : data.getArtifacts().stream().filter(a -> a.getId().equals(id)).map(CaseArtifact::getName).findFirst().orElse(id);
    }
}
