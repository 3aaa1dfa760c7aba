package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Test;

/** Says in one sentence why a step is worth doing, from the belief. */
final class StepWording {

    private final CompiledModel model;
    private final Outlook outlook;

    StepWording(CompiledModel model, Outlook outlook) {
        this.model = model;
        this.outlook = outlook;
    }

    /** What can come out of a test, and how likely. */
    List<AdvisedStep.Answer> answers(Test test) {
        List<AdvisedStep.Answer> answers = new ArrayList<>();
        for (int o = 0; o < test.getOutcomes().size(); o++) {
            var outcome = test.getOutcomes().get(o);
            answers.add(new AdvisedStep.Answer(outcome.getId(), outcome.getName(), outlook.chance(test, o)));
        }
        return answers;
    }

    /** How likely a repair mends the phone now. */
    double helps(Repair repair) {
        return outlook.helps(repair);
    }

    /** Names the fault that would lead after each answer. */
    String whyTest(Test test) {
        List<String> parts = new ArrayList<>();
        for (int o = 0; o < test.getOutcomes().size(); o++) {
            int outcome = o;
            int leader = argMax(i -> outlook.present(i, test, outcome));
            parts.add("“%s” (%s) makes it %s, %s".formatted(test.getOutcomes().get(o).getName(), Texts.percent(outlook.chance(test, o)),
                    model.faults().get(leader).getName(), Texts.percent(outlook.present(leader, test, o))));
        }
        return String.join("; ", parts) + ".";
    }

    /** Names the fault a repair would mend. */
    String whyRepair(Repair repair) {
        double[] fixes = model.fixes(repair);
        int mended = argMax(i -> outlook.present(i) * fixes[i]);
        return "Mends “%s” (%s likely); the phone works afterwards in %s of such cases.".formatted(
                model.faults().get(mended).getName(), Texts.percent(outlook.present(mended)), Texts.percent(helps(repair)));
    }

    String whyStop() {
        int leader = argMax(outlook::present);
        return "No step that is left is worth its cost; most likely it is “%s” (%s).".formatted(
                model.faults().get(leader).getName(), Texts.percent(outlook.present(leader)));
    }

    private int argMax(IntToDoubleFunction value) {
        int best = 0;
        for (int i = 1; i < model.faults().size(); i++) {
            best = value.applyAsDouble(i) > value.applyAsDouble(best) ? i : best;
        }
        return best;
    }
}
