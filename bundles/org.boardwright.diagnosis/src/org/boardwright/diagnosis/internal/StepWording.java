package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Test;

/** Says in one sentence why a step is worth doing, from the belief. */
final class StepWording {

    private final CompiledModel model;
    private final BeliefState belief;

    StepWording(CompiledModel model, BeliefState belief) {
        this.model = model;
        this.belief = belief;
    }

    /** What can come out of a test, and how likely. */
    List<AdvisedStep.Answer> answers(Test test) {
        double[][] likelihood = model.likelihood(test);
        List<AdvisedStep.Answer> answers = new ArrayList<>();
        for (int o = 0; o < likelihood.length; o++) {
            var outcome = test.getOutcomes().get(o);
            answers.add(new AdvisedStep.Answer(outcome.getId(), outcome.getName(), expectation(likelihood[o])));
        }
        return answers;
    }

    /** How likely a repair mends the phone now. */
    double helps(Repair repair) {
        return expectation(model.fixes(repair));
    }

    /** Names the fault that would lead after each answer. */
    String whyTest(Test test) {
        double[][] likelihood = model.likelihood(test);
        List<String> parts = new ArrayList<>();
        for (int o = 0; o < likelihood.length; o++) {
            double[] row = likelihood[o];
            double p = expectation(row);
            int leader = argMax(i -> belief.probability(i) * row[i]);
            parts.add("“%s” (%s) makes it %s, %s".formatted(test.getOutcomes().get(o).getName(), Texts.percent(p),
                    model.faults().get(leader).getName(), Texts.percent(belief.probability(leader) * row[leader] / p)));
        }
        return String.join("; ", parts) + ".";
    }

    /** Names the fault a repair would mend. */
    String whyRepair(Repair repair) {
        double[] fixes = model.fixes(repair);
        int mended = argMax(i -> belief.probability(i) * fixes[i]);
        return "Mends “%s” (%s likely); the phone works afterwards in %s of such cases.".formatted(
                model.faults().get(mended).getName(), Texts.percent(belief.probability(mended)), Texts.percent(helps(repair)));
    }

    String whyStop() {
        int leader = argMax(belief::probability);
        return "No step that is left is worth its cost; most likely it is “%s” (%s).".formatted(
                model.faults().get(leader).getName(), Texts.percent(belief.probability(leader)));
    }

    private double expectation(double[] row) {
        return IntStream.range(0, row.length).mapToDouble(i -> belief.probability(i) * row[i]).sum();
    }

    private int argMax(IntToDoubleFunction value) {
        int best = 0;
        for (int i = 1; i < model.faults().size(); i++) {
            best = value.applyAsDouble(i) > value.applyAsDouble(best) ? i : best;
        }
        return best;
    }
}
