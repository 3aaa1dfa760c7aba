package org.boardwright.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;

/** Checks that an answer names something the packs know. */
final class Answers {

    private static final List<String> REPAIR_OUTCOMES = List.of(AdvisedStep.FIXED, AdvisedStep.NOT_FIXED);

    private final KnowledgeBase base;

    Answers(KnowledgeBase base) {
        this.base = base;
    }

    /** @return true for a repair, false for a test */
    boolean check(String step, String outcome) throws UnknownAnswerException {
        Optional<Test> test = base.test(step);
        if (test.isPresent()) {
            checkOutcome(step, outcome, test.get().getOutcomes().stream().map(Outcome::getId).toList());
            return false;
        }
        checkStep(step);
        checkOutcome(step, outcome, REPAIR_OUTCOMES);
        return true;
    }

    /** That a test or a repair is called so. */
    void checkStep(String step) throws UnknownAnswerException {
        if (base.test(step).isEmpty() && base.repair(step).isEmpty()) {
            throw new UnknownAnswerException("No installed pack knows a test or repair '" + step + "'. Known tests: "
                    + base.tests().stream().map(Test::getId).sorted().collect(Collectors.joining(", ")) + ".");
        }
    }

    private static void checkOutcome(String step, String outcome, List<String> known) throws UnknownAnswerException {
        if (!known.contains(outcome)) {
            throw new UnknownAnswerException("'" + step + "' has no outcome '" + outcome + "'. Its outcomes are: "
                    + String.join(", ", known) + ".");
        }
    }
}
