package org.boardwright.inference.internal;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The least expected cost there is, for every situation: Bellman's equation over all ways in which the steps can have
 * ended. A situation is a number with one digit per step, 0 while open; every step raises it, so one pass from the
 * highest number down solves all.
 */
final class OptimalPolicy implements CostToGo {

    private static final int CANCEL_EVERY = 0xfff;

    private final LiveProblem problem;
    private final BooleanSupplier cancelled;
    private final int[] strides;
    private final int[] digits;
    private final double[][] weights;
    private final double[] costs;

    /** @param problem with fewer {@link LiveProblem#states()} than an array can have */
    OptimalPolicy(LiveProblem problem, BooleanSupplier cancelled) {
        this.problem = problem;
        this.cancelled = cancelled;
        strides = new int[problem.steps()];
        digits = new int[problem.steps()];
        int states = 1;
        for (int s = 0; s < strides.length; s++) {
            strides[s] = states;
            states = Math.multiplyExact(states, problem.outcomes(s) + 1);
        }
        weights = new double[problem.steps() + 1][problem.faults()];
        weights[problem.steps()] = problem.weights().clone();
        costs = new double[states];
        solve(problem.steps(), 0, problem.entered());
    }

    @Override
    public double of(Situation situation) {
        int number = 0;
        for (int s = 0; s < strides.length; s++) {
            number += situation.ended()[s] * strides[s];
        }
        return costs[number];
    }

    /** Fixes one more digit, the highest first and from high to low; weights[step] holds the digits from step on. */
    private void solve(int above, int number, int entered) {
        if (above == 0) {
            costs[number] = best(number, Situation.sum(weights[0]), entered);
            return;
        }
        int step = above - 1;
        for (int digit = problem.outcomes(step); digit >= 0; digit--) {
            digits[step] = digit;
            System.arraycopy(weights[above], 0, weights[step], 0, weights[step].length);
            if (digit > 0) {
                problem.observe(weights[step], step, digit - 1);
            }
            solve(step, number + digit * strides[step], digit > 0 ? entered | problem.needs(step) : entered);
        }
    }

    private double best(int number, double mass, int entered) {
        if ((number & CANCEL_EVERY) == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        double best = problem.stopCost() * mass;
        for (int s = 0; s < strides.length; s++) {
            if (digits[s] == 0) {
                best = Math.min(best, problem.cost(s, entered) * mass + after(s, number));
            }
        }
        return best;
    }

    private double after(int step, int number) {
        double cost = 0;
        for (int o = 1; o <= problem.outcomes(step); o++) {
            cost += costs[number + o * strides[step]];
        }
        return cost;
    }
}
