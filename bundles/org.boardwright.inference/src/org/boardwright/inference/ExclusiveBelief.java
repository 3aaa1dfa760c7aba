package org.boardwright.inference;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Belief under the assumption that exactly one of n faults is present. Immutable.
 * <p>
 * Log weights are whole numbers of 2<sup>-46</sup> nat (1.4e-14). Whole numbers add up the same in any order and
 * subtract without a rest, so the order of evidence changes no bit and a withdrawn observation leaves no trace.
 */
public final class ExclusiveBelief {

    private static final double UNITS_PER_NAT = 0x1p46;

    private final long[] weights;
    /** How many observations exclude each fault; a count, so that exclusion can be taken back. */
    private final int[] exclusions;
    private final double logPrior;

    private ExclusiveBelief(long[] weights, int[] exclusions) {
        this.weights = weights;
        this.exclusions = exclusions;
        this.logPrior = logTotal();
    }

    private ExclusiveBelief(long[] weights, int[] exclusions, double logPrior) {
        this.weights = weights;
        this.exclusions = exclusions;
        this.logPrior = logPrior;
    }

    /**
     * The belief before any observation.
     *
     * @param priors one weight per fault, not negative, at least one positive, need not sum to 1
     * @throws IllegalArgumentException when a weight is negative or not finite, or none is positive
     */
    public static ExclusiveBelief ofPriors(double... priors) {
        var none = new ExclusiveBelief(new long[priors.length], new int[priors.length], 0);
        requireShape(priors, priors.length);
        if (!none.allows(priors)) {
            throw new IllegalArgumentException("no fault has a positive prior");
        }
        var prior = none.shifted(priors, 1);
        return new ExclusiveBelief(prior.weights, prior.exclusions);
    }

    /** Number of faults. */
    public int faults() {
        return weights.length;
    }

    /** Whether a fault has not been excluded by its prior or by an observation. */
    public boolean possible(int fault) {
        return exclusions[fault] == 0;
    }

    /** Whether some fault still possible can explain an observation; only then may it be observed. */
    public boolean allows(double... likelihood) {
        requireShape(likelihood, weights.length);
        return IntStream.range(0, weights.length).anyMatch(f -> possible(f) && likelihood[f] > 0);
    }

    /**
     * The belief after one more observation.
     *
     * @param likelihood P(what was seen | fault), one per fault; only their ratios matter
     * @throws ConflictingEvidenceException when it is 0 for every fault still possible
     * @throws IllegalArgumentException     when a value is negative or not finite, or the number of values is wrong
     */
    public ExclusiveBelief observe(double... likelihood) {
        if (!allows(likelihood)) {
            throw new ConflictingEvidenceException("the observation has probability 0 under each possible fault: " + possible());
        }
        return shifted(likelihood, 1);
    }

    /**
     * The belief as if an observation had never been made, bit for bit, whatever was observed since.
     *
     * @param likelihood as it was given to {@link #observe(double...)}
     * @throws IllegalArgumentException when it excluded a fault that no observation excludes
     */
    public ExclusiveBelief withdraw(double... likelihood) {
        requireShape(likelihood, weights.length);
        var before = shifted(likelihood, -1);
        if (Arrays.stream(before.exclusions).anyMatch(e -> e < 0)) {
            throw new IllegalArgumentException("this was not observed");
        }
        return before;
    }

    private ExclusiveBelief shifted(double[] likelihood, int sign) {
        long[] moved = weights.clone();
        int[] excluded = exclusions.clone();
        for (int f = 0; f < moved.length; f++) {
            if (likelihood[f] > 0) {
                moved[f] = Math.addExact(moved[f], sign * Math.round(StrictMath.log(likelihood[f]) * UNITS_PER_NAT));
            } else {
                excluded[f] += sign;
            }
        }
        return new ExclusiveBelief(moved, excluded, logPrior);
    }

    /** P(fault | what was seen), one per fault; sums to 1. A new array. */
    public double[] probabilities() {
        double[] p = relative();
        double sum = sum(p);
        for (int f = 0; f < p.length; f++) {
            p[f] /= sum;
        }
        return p;
    }

    /** P(fault | what was seen). */
    public double probability(int fault) {
        return probabilities()[fault];
    }

    /** ln P(all that was seen), in nats; 0 before any observation. */
    public double logEvidence() {
        return logTotal() - logPrior;
    }

    private double logTotal() {
        return heaviest() / UNITS_PER_NAT + StrictMath.log(sum(relative()));
    }

    /** Weights as multiples of the heaviest, which keeps them away from underflow. */
    private double[] relative() {
        long heaviest = heaviest();
        double[] relative = new double[weights.length];
        for (int f = 0; f < relative.length; f++) {
            relative[f] = possible(f) ? StrictMath.exp((weights[f] - heaviest) / UNITS_PER_NAT) : 0;
        }
        return relative;
    }

    private long heaviest() {
        return IntStream.range(0, weights.length).filter(this::possible).mapToLong(f -> weights[f]).max().orElseThrow();
    }

    private String possible() {
        return IntStream.range(0, weights.length).filter(this::possible).mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    private static void requireShape(double[] values, int faults) {
        if (values.length != faults) {
            throw new IllegalArgumentException(values.length + " values for " + faults + " faults");
        }
        for (double v : values) {
            if (!(v >= 0 && v < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not a weight: " + v);
            }
        }
    }
}
