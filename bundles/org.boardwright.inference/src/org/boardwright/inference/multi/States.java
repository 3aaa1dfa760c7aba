package org.boardwright.inference.multi;

import java.util.Arrays;

/**
 * Numbers over all states of the open findings, and what a step does to them. Forward: weight of what came before, by state.
 * Backward: weight of what comes after, from each state. Each call returns a new array and leaves its argument alone.
 */
final class States {

    /** Below this stride the two halves of a bit lie so close that one flat loop is faster than two nested ones. */
    private static final int NEAR = 8;

    private States() {
    }

    static double[] forward(Step step, double[] before) {
        return switch (step) {
        case Step.Open open -> open(before, open.leak());
        case Step.Weigh weigh -> sum(before, present(weigh, before));
        case Step.Close close -> close(before, close.bit());
        };
    }

    /** Weight of the fault being present, by state after it. */
    static double[] present(Step.Weigh weigh, double[] before) {
        double[] present = scaled(before, weigh.odds());
        for (int i = 0; i < weigh.bits().length; i++) {
            explain(present, 1 << weigh.bits()[i], weigh.strengths()[i]);
        }
        return present;
    }

    /** Weight of what comes after when the fault is present, from each state before it. */
    static double[] presentBackward(Step.Weigh weigh, double[] after) {
        double[] present = scaled(after, weigh.odds());
        for (int i = 0; i < weigh.bits().length; i++) {
            explainBackward(present, 1 << weigh.bits()[i], weigh.strengths()[i]);
        }
        return present;
    }

    static double[] openBackward(double[] after, double leak) {
        int half = after.length / 2;
        double[] before = new double[half];
        for (int m = 0; m < half; m++) {
            before[m] = (1 - leak) * after[m] + leak * after[m + half];
        }
        return before;
    }

    static double[] closeBackward(double[] after, int bit) {
        double[] before = new double[2 * after.length];
        int low = (1 << bit) - 1;
        for (int m = 0; m < after.length; m++) {
            before[(m & ~low) << 1 | 1 << bit | m & low] = after[m];
        }
        return before;
    }

    private static double[] open(double[] before, double leak) {
        double[] after = new double[2 * before.length];
        for (int m = 0; m < before.length; m++) {
            after[m] = (1 - leak) * before[m];
            after[m + before.length] = leak * before[m];
        }
        return after;
    }

    private static double[] close(double[] before, int bit) {
        double[] after = new double[before.length / 2];
        int low = (1 << bit) - 1;
        for (int m = 0; m < after.length; m++) {
            after[m] = before[(m & ~low) << 1 | 1 << bit | m & low];
        }
        return after;
    }

    private static void explain(double[] x, int stride, double strength) {
        double failure = 1 - strength;
        if (stride < NEAR) {
            for (int i = 0; i < x.length / 2; i++) {
                int m = (i & -stride) << 1 | i & stride - 1;
                x[m + stride] += strength * x[m];
                x[m] *= failure;
            }
            return;
        }
        for (int block = 0; block < x.length; block += 2 * stride) {
            for (int m = block; m < block + stride; m++) {
                x[m + stride] += strength * x[m];
                x[m] *= failure;
            }
        }
    }

    private static void explainBackward(double[] x, int stride, double strength) {
        double failure = 1 - strength;
        if (stride < NEAR) {
            for (int i = 0; i < x.length / 2; i++) {
                int m = (i & -stride) << 1 | i & stride - 1;
                x[m] = failure * x[m] + strength * x[m + stride];
            }
            return;
        }
        for (int block = 0; block < x.length; block += 2 * stride) {
            for (int m = block; m < block + stride; m++) {
                x[m] = failure * x[m] + strength * x[m + stride];
            }
        }
    }

    static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int m = 0; m < a.length; m++) {
            sum[m] = a[m] + b[m];
        }
        return sum;
    }

    static double[] larger(double[] a, double[] b) {
        double[] larger = new double[a.length];
        for (int m = 0; m < a.length; m++) {
            larger[m] = Math.max(a[m], b[m]);
        }
        return larger;
    }

    static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        for (int m = 0; m + 1 < a.length; m += 2) {
            even += a[m] * b[m];
            odd += a[m + 1] * b[m + 1];
        }
        return a.length == 1 ? a[0] * b[0] : even + odd;
    }

    private static double[] scaled(double[] x, double factor) {
        double[] scaled = new double[x.length];
        for (int m = 0; m < x.length; m++) {
            scaled[m] = factor * x[m];
        }
        return scaled;
    }

    /** Power of two that brings the largest number to [1, 2); scaling by it loses no bit. 0 for all zeros. */
    static int exponent(double[] x) {
        double largest = Arrays.stream(x).max().orElseThrow();
        return largest > 0 ? Math.getExponent(largest) : 0;
    }

    /** Takes 2<sup>exponent</sup> out, in place. */
    static void scale(double[] x, int exponent) {
        double factor = StrictMath.scalb(1.0, -exponent);
        for (int m = 0; m < x.length && exponent != 0; m++) {
            x[m] *= factor;
        }
    }
}
