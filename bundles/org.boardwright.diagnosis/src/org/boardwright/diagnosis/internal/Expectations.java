package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.Expectation;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;

/** What one would expect of the leading faults and does not see. */
final class Expectations {

    /** A fault believed less is not asked about. */
    private static final double WORTH_ASKING = 0.05;
    private static final int FAULTS = 3;
    /** A sign rarer than this is not missed. */
    private static final double EXPECTED = 0.3;
    /** A sign that other faults give nearly as often tells nothing by its absence. */
    private static final double TELLING = 2;

    private final CompiledModel model;
    private final BeliefState belief;

    Expectations(CompiledModel model, BeliefState belief) {
        this.model = model;
        this.belief = belief;
    }

    /** Likeliest fault first; of each fault first what was looked for in vain, then what nobody has looked for, the most telling first. */
    List<Expectation> missing() {
        return IntStream.range(0, model.faults().size()).boxed().filter(f -> belief.probability(f) >= WORTH_ASKING)
                .sorted(Comparator.comparingDouble((Integer f) -> -belief.probability(f)).thenComparing(f -> model.faults().get(f).getId()))
                .limit(FAULTS).flatMap(f -> missing(f).stream()).toList();
    }

    private List<Expectation> missing(int f) {
        List<Expectation> missing = new ArrayList<>();
        Set<Test> answered = new HashSet<>();
        for (BeliefState.Seen seen : belief.seen()) {
            answered.add(seen.test());
            addMissing(missing, seen.test(), f, seen.outcome());
        }
        model.tests().stream().filter(t -> !answered.contains(t)).forEach(t -> addMissing(missing, t, f, null));
        missing.sort(Comparator.comparing((Expectation e) -> !e.lookedFor())
                .thenComparingDouble(e -> e.otherwise() / e.probability()).thenComparing(Expectation::test));
        return missing;
    }

    /** @param seen null when nobody has looked */
    private void addMissing(List<Expectation> missing, Test test, int f, Outcome seen) {
        double[][] likelihood = model.likelihood(test);
        int likeliest = IntStream.range(0, likelihood.length).boxed().max(Comparator.comparingDouble(o -> likelihood[o][f])).orElseThrow();
        Outcome outcome = test.getOutcomes().get(likeliest);
        double otherwise = otherwise(likelihood[likeliest], f);
        double p = likelihood[likeliest][f];
        if (outcome != seen && p >= EXPECTED && p >= TELLING * otherwise && !model.linkClaims(test, outcome.getId(), f).isEmpty()) {
            Fault fault = model.faults().get(f);
            missing.add(new Expectation(fault.getId(), fault.getName(), test.getId(), test.getName(), outcome.getId(), outcome.getName(), p,
                    otherwise, seen == null ? "" : seen.getId(), seen == null ? "" : seen.getName()));
        }
    }

    private double otherwise(double[] row, int f) {
        double mass = 0;
        double sum = 0;
        for (int g = 0; g < row.length; g++) {
            if (g != f) {
                mass += belief.probability(g);
                sum += belief.probability(g) * row[g];
            }
        }
        return mass > 0 ? sum / mass : 0;
    }
}
