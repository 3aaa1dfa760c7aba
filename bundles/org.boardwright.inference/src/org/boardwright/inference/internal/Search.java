package org.boardwright.inference.internal;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The ways of working that can be looked ahead over, from cheap to dear to work out, and the looking ahead. Keeps what
 * it has worked out; not for use by several threads. Throws
 * {@link CancellationException} once cancelled.
 */
public final class Search {

    private static final int MOST_KNOWN = 1 << 20;

    private final LiveProblem problem;
    private final BooleanSupplier cancelled;
    private final CostTable improved;

    /** @param cancelled asked often */
    public Search(LiveProblem problem, BooleanSupplier cancelled) {
        this.problem = problem;
        this.cancelled = cancelled;
        this.improved = new CostTable(problem.keyWords(), MOST_KNOWN);
    }

    /**
     * Repair-aware myopic value of information to the end.
     *
     * @param negligible branches less probable than this, seen from the start, are cut short; the less, the longer it
     *                   takes and the lower the cost
     * @param share      branches in which knowing the fault would save less than this share of what it would save at the
     *                   start are ended in repairs
     */
    public CostToGo myopic(double negligible, double share) {
        return new MyopicPolicy(problem, negligible, share, cancelled);
    }

    /** One test more, if any helps, and then repairs only. @param share as for {@link #myopic} */
    public CostToGo oneTest(double share) {
        return new MyopicPolicy(problem, 0, share, cancelled)::oneTest;
    }

    /**
     * The best step, then another way of working, whose cost it never exceeds. One per search.
     *
     * @param most steps tried, those that look cheapest when only repairs follow
     */
    public CostToGo improved(CostToGo then, int most) {
        var promise = new Promise(problem, most);
        return s -> {
            double cost = improved.get(s);
            if (Double.isNaN(cost)) {
                cost = improve(s, promise.steps(s), then);
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

    private double improve(Situation situation, int[] steps, CostToGo then) {
        double best = then.of(situation);
        double floor = problem.floor(situation.weights());
        for (int s : steps) {
            best = Math.min(best, costBelow(situation, s, floor, best, then));
        }
        return best;
    }

    /** As {@link #cost}, but gives up with the limit as soon as it cannot get below it. */
    private double costBelow(Situation situation, int step, double floor, double limit, CostToGo then) {
        double cost = situation.cost(step) * situation.mass();
        double rest = problem.isTest(step) ? floor : 0;
        for (int o = 0; o < problem.outcomes(step); o++) {
            if (cost + rest >= limit) {
                return limit;
            }
            Situation next = situation.after(step, o);
            cost += then.of(next);
            rest -= problem.floor(next.weights());
        }
        return cost;
    }
}
