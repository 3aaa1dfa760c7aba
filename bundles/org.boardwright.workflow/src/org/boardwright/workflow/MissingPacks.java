package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;

/** Which packs a case was worked on with that are not there any more. What came of them is kept and does not count meanwhile. */
final class MissingPacks {

    private final KnowledgeBase base;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();

    private MissingPacks(KnowledgeBase base) {
        this.base = base;
    }

    /** A sentence for each. */
    static List<String> warnings(KnowledgeBase base, RepairCase data) {
        var missing = new MissingPacks(base);
        for (Evidence evidence : CaseChanges.counting(data.getEvidence())) {
            missing.add(evidence.getTest(), evidence.getPack());
        }
        List<String> tests = data.getEvidence().stream().map(Evidence::getTest).toList();
        for (StepDone done : CaseChanges.counting(data.getSteps())) {
            if (!tests.contains(done.getStep())) {
                missing.add(done.getStep(), done.getPack());
            }
        }
        return missing.sentences();
    }

    /** A sentence for each, of a case of which nothing is known but answers to these tests. */
    static List<String> warnings(KnowledgeBase base, Collection<String> tests) {
        var missing = new MissingPacks(base);
        tests.forEach(test -> missing.add(test, null));
        return missing.sentences();
    }

    private void add(String step, String pack) {
        if (base.test(step).isPresent() || base.repair(step).isPresent()) {
            return;
        }
        if (pack == null) {
            unknown.add(step);
        } else {
            answers.merge(pack, 1, Integer::sum);
        }
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        answers.forEach((pack, count) -> sentences.add("Pack " + pack + " is missing: " + (count == 1 ? "1 answer" : count + " answers")
                + " of this case " + (count == 1 ? "is" : "are") + " about its steps. Nothing is lost; install the pack and they count again."));
        unknown.stream().distinct().forEach(step -> sentences.add("No installed pack knows the step '" + step + "' of this case; its answer does not count."));
        return sentences;
    }
}
