package org.boardwright.inference.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A distribution over k outcomes, one per device class, learned from counts. The mean of a class is
 * (strength x mean of the class above + its own counts) / (strength + number of its cases), down from what the source states:
 * with few cases a class is like its parent, with many like its own cases (Dirichlet, partial pooling). A case counts in its own
 * class for that class and, with the cases of all classes below, for each class above.
 * <p>
 * Weights of cases with one outcome are multiples of 1/2, so the order in which they arrive changes no bit; shares of several
 * outcomes are rounded in the order they come.
 * Immutable; {@link #with} gives the next one.
 */
public final class PooledCounts {

    private static final double ROUNDING = 1e-9;

    private final DeviceClasses classes;
    private final double[] source;
    private final double strength;
    private final double pooling;
    private final Map<String, double[]> counts;

    private PooledCounts(DeviceClasses classes, double[] source, double strength, double pooling, Map<String, double[]> counts) {
        this.classes = classes;
        this.source = source;
        this.strength = strength;
        this.pooling = pooling;
        this.counts = counts;
    }

    /**
     * What is believed before the first case.
     *
     * @param source   distribution the source states, sums to 1
     * @param strength number of cases the source is worth, positive; an expert's table 10 to 50
     * @param pooling  number of its own cases with which a class weighs as much as the class above it, positive
     * @throws IllegalArgumentException when a number is none of these
     */
    public static PooledCounts of(DeviceClasses classes, double[] source, double strength, double pooling) {
        double sum = 0;
        for (double p : source) {
            if (!(p >= 0)) {
                throw new IllegalArgumentException("not a probability: " + p);
            }
            sum += p;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("the source sums to " + sum);
        }
        if (!(strength > 0 && pooling > 0 && strength + pooling < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not numbers of cases: " + strength + ", " + pooling);
        }
        return new PooledCounts(classes, source.clone(), strength, pooling, Map.of());
    }

    /** A probability of yes as two outcomes, no (0) and yes (1): for links and leaks. */
    public static PooledCounts ofProbability(DeviceClasses classes, double source, double strength, double pooling) {
        return of(classes, new double[] {1 - source, source}, strength, pooling);
    }

    /**
     * With one more closed case.
     *
     * @param outcome      confirmed, from 0; for a finding only when it was looked for: what nobody asked is unknown, not no
     * @param confirmation decides how much the case counts
     * @throws IndexOutOfBoundsException when there is no such outcome
     */
    public PooledCounts with(String deviceClass, int outcome, Confirmation confirmation) {
        double[] shares = new double[source.length];
        shares[outcome] = 1;
        return with(deviceClass, shares, confirmation);
    }

    /**
     * With one more closed case whose outcome is known only as probabilities, as with several faults at once.
     *
     * @param shares P(outcome), one per outcome, sums to 1
     * @throws IllegalArgumentException when it does not
     */
    public PooledCounts with(String deviceClass, double[] shares, Confirmation confirmation) {
        if (shares.length != source.length || Math.abs(Arrays.stream(shares).sum() - 1) > ROUNDING) {
            throw new IllegalArgumentException("not a distribution over " + source.length + ": " + Arrays.toString(shares));
        }
        Map<String, double[]> next = new HashMap<>(counts);
        for (String name : classes.lineage(deviceClass)) {
            next.merge(name, scaled(shares, confirmation.weight()), PooledCounts::sum);
        }
        return new PooledCounts(classes, source, strength, pooling, next);
    }

    /** P(outcome) in a class, one per outcome; sums to 1. A new array. */
    public double[] mean(String deviceClass) {
        double[] mean = source.clone();
        double worth = strength;
        for (String name : classes.lineage(deviceClass)) {
            double[] own = counts.getOrDefault(name, new double[source.length]);
            mean = pooled(mean, worth, own);
            worth = pooling;
        }
        return mean;
    }

    /** Cases counted in a class and all below it, by weight. */
    public double cases(String deviceClass) {
        return total(counts.getOrDefault(deviceClass, new double[0]));
    }

    private static double[] pooled(double[] above, double worth, double[] own) {
        double cases = total(own);
        if (cases == 0) {
            return above;
        }
        double[] mean = new double[above.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (worth * above[k] + own[k]) / (worth + cases);
        }
        return mean;
    }

    private static double total(double[] own) {
        double total = 0;
        for (double c : own) {
            total += c;
        }
        return total;
    }

    private static double[] scaled(double[] shares, double weight) {
        return Arrays.stream(shares).map(s -> s * weight).toArray();
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += b[k];
        }
        return sum;
    }

    @Override
    public String toString() {
        var sorted = new TreeMap<String, String>();
        counts.forEach((name, own) -> sorted.put(name, Arrays.toString(own)));
        return "counts " + sorted;
    }
}
