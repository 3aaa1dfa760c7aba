package org.boardwright.inference.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The exact cost of always asking the test that most improves on the plan without tests, and repairing when none does:
 * repair-aware myopic value of information (Heckerman, Breese, Rommelse 1995), followed to the end of every branch.
 * Branches too improbable to matter are worked off without tests, which is a way of working too, so the cost stays the
 * true cost of something one can do.
 * <p>
 * Not for use by several threads.
 */
final class MyopicPolicy implements CostToGo {

    /** Branches less probable than this, seen from the start, are worked off without tests. */
    private static final double NEGLIGIBLE = 1e-6;

    private final LiveProblem problem;
    private final BooleanSupplier cancelled;
    private final RepairSequence repairs;
    private final double[] scratch;
    private final Map<Situation, Double> known = new HashMap<>();

    MyopicPolicy(LiveProblem problem, BooleanSupplier cancelled) {
        this.problem = problem;
        this.cancelled = cancelled;
        this.repairs = new RepairSequence(problem);
        this.scratch = new double[problem.faults()];
    }

    @Override
    public double of(Situation situation) {
        Double cost = known.get(situation);
        if (cost == null) {
            cost = follow(situation);
            known.put(situation, cost);
        }
        return cost;
    }

    private double follow(Situation situation) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        double untested = repairs.cost(situation.weights(), situation.entered(), situation.ended());
        int repair = repairs.first();
        if (situation.mass() < NEGLIGIBLE) {
            return untested;
        }
        int test = bestTest(situation, untested);
        int step = test >= 0 ? test : repair;
        return step == RepairSequence.STOP ? untested : then(situation, step);
    }

    private double then(Situation situation, int step) {
        double cost = situation.cost(step) * situation.mass();
        for (int o = 0; o < problem.outcomes(step); o++) {
            cost += of(situation.after(step, o));
        }
        return cost;
    }

    /** The test that beats the plan without tests by most, the first of equals; -1 when none does. */
    private int bestTest(Situation situation, double untested) {
        double floor = problem.floor(situation.weights());
        double best = untested;
        int test = -1;
        for (int t = 0; t < problem.tests(); t++) {
            if (situation.open(t)) {
                double cost = tested(situation, t, floor, best);
                if (cost < best) {
                    best = cost;
                    test = t;
                }
            }
        }
        return test;
    }

    /** Cost of one test, then repairs only; gives up with the limit as soon as it cannot get below it. */
    private double tested(Situation situation, int test, double floor, double limit) {
        int entered = situation.entered() | problem.needs(test);
        double cost = situation.cost(test) * situation.mass();
        double rest = floor;
        for (int o = 0; o < problem.outcomes(test); o++) {
            if (cost + rest >= limit) {
                return limit;
            }
            rest -= outcome(situation.weights(), problem.likelihood(test, o));
            cost += repairs.cost(scratch, entered, situation.ended());
        }
        return cost;
    }

    /** Weights after one outcome into the scratch array; their floor. */
    private double outcome(double[] weights, double[] likelihood) {
        for (int f = 0; f < scratch.length; f++) {
            scratch[f] = weights[f] * likelihood[f];
        }
        return problem.floor(scratch);
    }
}
