package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.diagnosis.CostPolicy;
import org.boardwright.diagnosis.Reasoner;
import org.boardwright.knowledge.Knowledge;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.ModelProblem;
import org.boardwright.model.ModelProblem.Severity;
import org.boardwright.model.knowledge.Signature;
import org.boardwright.probe.SignatureSet;

/** The knowledge now, with all that is worked out from it kept for as long as no pack comes or goes. */
final class CurrentKnowledge {

    private final Knowledge knowledge;
    private Knowledge.Snapshot compiledFor;
    private ArtifactEvidence evidence;
    private Reasoner reasoner;

    CurrentKnowledge(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    KnowledgeBase base() {
        return knowledge.current().base();
    }

    synchronized ArtifactEvidence evidence() {
        compile();
        return evidence;
    }

    synchronized Reasoner reasoner() {
        compile();
        return reasoner;
    }

    private void compile() {
        Knowledge.Snapshot now = knowledge.current();
        if (now != compiledFor) {
            evidence = new ArtifactEvidence(now.base());
            reasoner = new Reasoner(now.base(), CostPolicy.ESTIMATE);
            compiledFor = now;
        }
    }

    /** What is wrong with packs and signatures, as sentences for the technician. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        knowledge.current().problems().forEach(p -> problems.add("Pack problem: " + p));
        evidence().signatures().problems().forEach(p -> problems.add("Pack problem: " + located(p)));
        return problems;
    }

    /** A signature is found by its id: the packs were merged, so it is there once. */
    private ModelProblem located(SignatureSet.Problem p) {
        String message = "signature '" + p.signature() + "' is left out: " + p.why();
        String remedy = "Correct the pattern; it has to be RE2 syntax and short";
        for (KnowledgeFile file : knowledge.current().files()) {
            for (Signature s : file.model().map(m -> List.copyOf(m.getSignatures())).orElse(List.of())) {
                if (s.getId().equals(p.signature())) {
                    return new ModelProblem(Severity.TOLERABLE, file.name(), file.lineOf(s), message, remedy);
                }
            }
        }
        return new ModelProblem(Severity.TOLERABLE, "a pack", 0, message, remedy);
    }
}
