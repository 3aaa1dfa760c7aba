package org.boardwright.diagnosis.internal;

import java.util.Arrays;

/**
 * How faults act on one outcome of a test: those that make it likelier than it is without any fault cause it, those that make it less
 * likely prevent it, each on its own account.
 *
 * @param leak     P(outcome | no fault)
 * @param causes   P(outcome | this fault alone, no leak), one per fault; 0 where it causes nothing
 * @param prevents P(the outcome does not come although it would | this fault), one per fault
 */
record Effect(double leak, double[] causes, double[] prevents) {

    /** Closer to the leak than this, a fault has nothing to say about an outcome. */
    private static final double INDIFFERENT = 1e-6;
    private static final double LARGEST_LEAK = 1 - 1e-9;

    /** @param likelihood P(outcome | fault), one per fault */
    static Effect of(double[] likelihood, double unclaimed) {
        double leak = Math.min(unclaimed, LARGEST_LEAK);
        return new Effect(leak, Arrays.stream(likelihood).map(p -> p > leak + INDIFFERENT ? (p - leak) / (1 - leak) : 0).toArray(),
                Arrays.stream(likelihood).map(p -> leak > 0 && p < leak - INDIFFERENT ? 1 - p / leak : 0).toArray());
    }

    /** P(outcome | these faults), not yet shared out among the outcomes of its test. */
    double likelihood(int... faults) {
        double away = 1 - leak;
        double kept = 1;
        for (int f : faults) {
            away *= 1 - causes[f];
            kept *= 1 - prevents[f];
        }
        return (1 - away) * kept;
    }
}
