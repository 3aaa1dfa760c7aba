package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.Influence;
import org.boardwright.diagnosis.Influence.Choice;
import org.boardwright.inference.Sensitivity;
import org.boardwright.inference.Sensitivity.Scale;
import org.boardwright.inference.Sensitivity.Stay;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Test;

/** Moves one number of the knowledge at a time and asks which step is then recommended. */
final class InfluenceAnalysis {

    /** A prior is moved by at most this factor: no shop is wrong by more. */
    private static final double PRIOR_FACTOR = 1000;

    private static final double CERTAIN = 1e-6;

    private final CompiledModel model;
    private final Function<CompiledModel, Choice> recommended;
    private final BooleanSupplier cancelled;
    private final Choice now;

    /**
     * @param recommended the step recommended with changed knowledge
     * @param cancelled   asked before each number; once true the other numbers are left out
     */
    InfluenceAnalysis(CompiledModel model, Function<CompiledModel, Choice> recommended, BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        this.model = model;
        this.recommended = recommended;
        this.now = recommended.apply(model);
    }

    /**
     * Numbers whose change would change the recommendation, nearest first.
     *
     * @param seen    evidence: one outcome of each test counts
     * @param open    tests that could be done: all their outcomes count
     * @param repairs repairs that could be done
     */
    List<Influence> influences(List<BeliefState.Seen> seen, List<Test> open, List<Repair> repairs) {
        List<Influence> all = new ArrayList<>();
        for (int f = 0; f < model.faults().size() && !cancelled.getAsBoolean(); f++) {
            if (model.prior(f) > 0) {
                all.add(prior(f));
            }
            for (BeliefState.Seen s : seen) {
                addLinks(all, s.test(), Set.of(s.outcome()), f);
            }
            for (Test test : open) {
                addLinks(all, test, new LinkedHashSet<>(test.getOutcomes()), f);
            }
            addFixes(all, repairs, f);
        }
        return all.stream().filter(i -> i.nearest().isPresent())
                .sorted(Comparator.comparingDouble((Influence i) -> i.nearest().getAsDouble()).thenComparing(Influence::fault)
                        .thenComparing(Influence::step).thenComparing(Influence::outcome))
                .toList();
    }

    private Influence prior(int f) {
        double now = model.prior(f);
        Fault fault = model.faults().get(f);
        Stay<Choice> stay = Sensitivity.around(now, now / PRIOR_FACTOR, now * PRIOR_FACTOR, Scale.WEIGHT,
                asked(v -> model.withPrior(f, v)));
        return new Influence(Influence.Kind.PRIOR, fault.getId(), fault.getName(), "", "", "", "", now, stay);
    }

    /** Only numbers that somebody claimed: the others are what these leave. A sole outcome has nothing to leave. */
    private void addLinks(List<Influence> all, Test test, Set<Outcome> outcomes, int f) {
        for (Outcome outcome : outcomes) {
            if (!cancelled.getAsBoolean() && test.getOutcomes().size() > 1 && !model.linkClaims(test, outcome.getId(), f).isEmpty()) {
                all.add(link(test, outcome, f));
            }
        }
    }

    private Influence link(Test test, Outcome outcome, int f) {
        int o = test.getOutcomes().indexOf(outcome);
        double now = model.likelihood(test)[o][f];
        Fault fault = model.faults().get(f);
        Stay<Choice> stay = probability(now, v -> model.withLink(test, o, f, v));
        return new Influence(Influence.Kind.LINK, fault.getId(), fault.getName(), test.getId(), test.getName(),
                outcome.getId(), outcome.getName(), now, stay);
    }

    private void addFixes(List<Influence> all, List<Repair> repairs, int f) {
        for (Repair repair : repairs) {
            if (!cancelled.getAsBoolean() && model.fixes(repair)[f] > 0) {
                all.add(fix(repair, f));
            }
        }
    }

    private Influence fix(Repair repair, int f) {
        double now = model.fixes(repair)[f];
        Fault fault = model.faults().get(f);
        return new Influence(Influence.Kind.FIX, fault.getId(), fault.getName(), repair.getId(), repair.getName(), AdvisedStep.FIXED,
                AdvisedStep.FIXED_NAME, now, probability(now, v -> model.withFix(repair, f, v)));
    }

    /**
     * Certainty is no place on the scale of odds, so it is left from the nearest place that is. A side on whose far end the advice is the
     * same is not searched: there are hundreds of numbers, and hardly one of them takes the advice away and gives it back.
     */
    private Stay<Choice> probability(double now, DoubleFunction<CompiledModel> changed) {
        double start = Math.clamp(now, CERTAIN, 1 - CERTAIN);
        DoubleFunction<Choice> answer = asked(changed);
        return Sensitivity.around(start, end(start, Math.min(start, CompiledModel.DOUBT), answer),
                end(start, Math.max(start, 1 - CompiledModel.DOUBT), answer), Scale.PROBABILITY, answer);
    }

    private double end(double start, double farthest, DoubleFunction<Choice> answer) {
        return answer.apply(farthest).equals(now) ? start : farthest;
    }

    private DoubleFunction<Choice> asked(DoubleFunction<CompiledModel> changed) {
        return v -> recommended.apply(changed.apply(v));
    }
}
