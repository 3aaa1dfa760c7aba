package org.boardwright.benchmarks.planning;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

/** The random numbers of the generators. {@link Random} and {@link StrictMath} are specified to the bit everywhere. */
final class Draw {

    private static final double MARSAGLIA_TSANG = 9;

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int index(int bound) {
        return random.nextInt(bound);
    }

    /** Standard normal. */
    double normal() {
        return random.nextGaussian();
    }

    /** An index by its probability; these sum to 1. */
    int pick(double[] probabilities) {
        double left = random.nextDouble();
        int i = 0;
        while (i < probabilities.length - 1 && left >= probabilities[i]) {
            left -= probabilities[i++];
        }
        return i;
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    double logUniform(double from, double to) {
        return StrictMath.exp(uniform(StrictMath.log(from), StrictMath.log(to)));
    }

    /** Gamma-distributed weights that sum to 1; the smaller the shape, the more uneven. */
    double[] priors(int faults, double shape) {
        double[] weights = new double[faults];
        Arrays.setAll(weights, f -> gamma(shape));
        double sum = DoubleStream.of(weights).sum();
        Arrays.setAll(weights, f -> weights[f] / sum);
        return weights;
    }

    /** Marsaglia and Tsang, ACM TOMS 26:363, 2000; shapes below 1 by their boost. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(MARSAGLIA_TSANG * d);
        while (true) {
            double x = random.nextGaussian();
            double v = StrictMath.pow(1 + c * x, 3);
            if (v > 0 && StrictMath.log(random.nextDouble()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
