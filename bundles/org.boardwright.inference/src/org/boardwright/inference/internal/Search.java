package org.boardwright.inference.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The ways of working that can be looked ahead over, from cheap to dear to work out, and the looking ahead. Keeps what
 * it has worked out; not for use by several threads. Everything but {@link #repairsOnly()} throws
 * {@link CancellationException} once cancelled.
 */
public final class Search {

    private final LiveProblem problem;
    private final BooleanSupplier cancelled;
    private final MyopicPolicy myopic;
    private final Map<Situation, Double> improved = new HashMap<>();

    /** @param cancelled asked often */
    public Search(LiveProblem problem, BooleanSupplier cancelled) {
        this.problem = problem;
        this.cancelled = cancelled;
        this.myopic = new MyopicPolicy(problem, cancelled);
    }

    /** No more tests: the best of the repair sequence and stopping. */
    public CostToGo repairsOnly() {
        var sequence = new RepairSequence(problem);
        return s -> sequence.cost(s.weights(), s.entered(), s.ended());
    }

    /** Repair-aware myopic value of information to the end. */
    public CostToGo myopic() {
        return myopic;
    }

    /** The best step, then {@link #myopic()}. */
    public CostToGo improvedMyopic() {
        return s -> {
            Double cost = improved.get(s);
            if (cost == null) {
                cost = improve(s);
                improved.put(s, cost);
            }
            return cost;
        };
    }

    /** The least expected cost there is. Takes {@link LiveProblem#states()} times 8 bytes. */
    public CostToGo optimal() {
        return new OptimalPolicy(problem, cancelled);
    }

    /** Expected cost times mass of doing an open step in a situation and then going on in a given way. */
    public double cost(Situation situation, int step, CostToGo then) {
        double cost = situation.cost(step) * situation.mass();
        for (int o = 0; o < problem.outcomes(step); o++) {
            cost += then.of(situation.after(step, o));
        }
        return cost;
    }

    private double improve(Situation situation) {
        double best = Math.min(problem.stopCost() * situation.mass(), myopic.of(situation));
        double floor = problem.floor(situation.weights());
        for (int s = 0; s < problem.steps(); s++) {
            if (situation.open(s)) {
                best = Math.min(best, costBelow(situation, s, floor, best));
            }
        }
        return best;
    }

    /** As {@link #cost}, but gives up with the limit as soon as it cannot get below it. */
    private double costBelow(Situation situation, int step, double floor, double limit) {
        double cost = situation.cost(step) * situation.mass();
        double rest = problem.isTest(step) ? floor : 0;
        for (int o = 0; o < problem.outcomes(step); o++) {
            if (cost + rest >= limit) {
                return limit;
            }
            Situation then = situation.after(step, o);
            cost += myopic.of(then);
            rest -= problem.floor(then.weights());
        }
        return cost;
    }
}
