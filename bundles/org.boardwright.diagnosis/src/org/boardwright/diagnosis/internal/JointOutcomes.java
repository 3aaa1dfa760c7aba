package org.boardwright.diagnosis.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.boardwright.model.knowledge.Test;

/**
 * How a test answers to faults that are present together: each makes an outcome likelier or less likely on its own account, as in
 * {@link Findings}. For a single fault it answers as in the exclusive reading.
 */
final class JointOutcomes {

    private final CompiledModel model;
    private final Map<Test, List<Effect>> effects = new HashMap<>();
    private final Map<Test, Integer> stillFails = new HashMap<>();

    JointOutcomes(CompiledModel model) {
        this.model = model;
    }

    /** P(outcome | exactly these faults). */
    double probability(Test test, int outcome, int... faults) {
        double[][] likelihood = model.likelihood(test);
        if (faults.length == 1) {
            return likelihood[outcome][faults[0]];
        }
        return test.getIsolation() == null ? independent(test, outcome, faults) : isolated(test, outcome, likelihood, faults);
    }

    private double independent(Test test, int outcome, int... faults) {
        List<Effect> all = effects.computeIfAbsent(test, this::effects);
        double sum = all.stream().mapToDouble(e -> e.likelihood(faults)).sum();
        return all.get(outcome).likelihood(faults) / sum;
    }

    private List<Effect> effects(Test test) {
        double[][] likelihood = model.likelihood(test);
        double[] leaks = model.unclaimed(test);
        return IntStream.range(0, likelihood.length).mapToObj(o -> Effect.of(likelihood[o], leaks[o])).toList();
    }

    /** With parts out of play the phone fails as long as any fault outside them acts; what else there is to see, the faults share. */
    private double isolated(Test test, int outcome, double[][] likelihood, int... faults) {
        int still = stillFails.computeIfAbsent(test, model::stillFails);
        double gone = 1;
        double others = 0;
        double share = 0;
        for (int f : faults) {
            gone *= 1 - likelihood[still][f];
            others += 1 - likelihood[still][f];
            share += likelihood[outcome][f];
        }
        return outcome == still ? 1 - gone : gone * share / others;
    }
}
