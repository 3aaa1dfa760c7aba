package org.boardwright.inference;

import java.util.Arrays;
import java.util.Objects;

/**
 * A question to the phone. It changes what is known, not what is broken.
 *
 * @param id         of the caller
 * @param cost       of asking, without the bench states it needs; not negative
 * @param needs      bench states it needs, bit i for state i, with all that these imply
 * @param likelihood P(outcome | fault) as [outcome][fault]; each column sums to 1. Copied in and out.
 */
public record TestStep(String id, double cost, int needs, double[][] likelihood) {

    private static final double ROUNDING = 1e-9;

    public TestStep {
        Objects.requireNonNull(id);
        Checks.cost(id, cost);
        Checks.require(likelihood.length > 0, id, "no outcomes");
        likelihood = copy(likelihood);
        for (int f = 0; f < likelihood[0].length; f++) {
            requireDistribution(id, likelihood, f);
        }
    }

    private static void requireDistribution(String id, double[][] likelihood, int fault) {
        double sum = 0;
        for (double[] row : likelihood) {
            Checks.require(row.length == likelihood[0].length, id, "outcomes differ in their number of faults");
            Checks.probability(id, row[fault]);
            sum += row[fault];
        }
        Checks.require(Math.abs(sum - 1) <= ROUNDING, id, "outcomes sum to " + sum + " for fault " + fault);
    }

    @Override
    public double[][] likelihood() {
        return copy(likelihood);
    }

    /** P(outcome | fault), without a copy. */
    public double likelihood(int outcome, int fault) {
        return likelihood[outcome][fault];
    }

    /** Number of outcomes. */
    public int outcomes() {
        return likelihood.length;
    }

    /** Number of faults it has probabilities for. */
    public int faults() {
        return likelihood[0].length;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
