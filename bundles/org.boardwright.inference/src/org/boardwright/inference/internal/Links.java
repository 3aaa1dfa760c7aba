package org.boardwright.inference.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.boardwright.inference.TestStep;

/**
 * A test as most faults see it, and the faults that see it otherwise: most have nothing to do with most tests and share
 * their leak. The arrays are never written.
 *
 * @param faults     that see it otherwise, ascending
 * @param usual      P(outcome) for all other faults, one per outcome
 * @param likelihood P(outcome | fault) as [outcome][i] for the i-th of the faults
 */
record Links(int[] faults, double[] usual, double[][] likelihood) {

    static Links of(TestStep test) {
        int typical = typical(test);
        int[] faults = IntStream.range(0, test.faults()).filter(f -> !same(test, f, typical)).toArray();
        double[] usual = IntStream.range(0, test.outcomes()).mapToDouble(o -> test.likelihood(o, typical)).toArray();
        double[][] likelihood = IntStream.range(0, test.outcomes())
                .mapToObj(o -> IntStream.of(faults).mapToDouble(f -> test.likelihood(o, f)).toArray()).toArray(double[][]::new);
        return new Links(faults, usual, likelihood);
    }

    /** A fault like more than half of all, if there is one (Boyer and Moore 1981); else any. */
    private static int typical(TestStep test) {
        int typical = 0;
        int ahead = 0;
        for (int f = 0; f < test.faults(); f++) {
            typical = ahead == 0 ? f : typical;
            ahead += same(test, f, typical) ? 1 : -1;
        }
        return typical;
    }

    private static boolean same(TestStep test, int a, int b) {
        for (int o = 0; o < test.outcomes(); o++) {
            if (test.likelihood(o, a) != test.likelihood(o, b)) {
                return false;
            }
        }
        return true;
    }

    /** The same for some of the faults. @param places new number of each fault; negative when it is left out */
    Links among(int[] places) {
        int[] kept = Places.kept(faults, places);
        double[][] some = Arrays.stream(likelihood).map(row -> Places.picked(row, kept)).toArray(double[][]::new);
        return new Links(Places.moved(faults, kept, places), usual, some);
    }

    int outcomes() {
        return usual.length;
    }

    /** Whether faults differ by more than a probability. @param of number of faults there are */
    boolean informs(int of, double same) {
        for (int o = 0; o < usual.length; o++) {
            double[] row = likelihood[o];
            double reference = row.length < of ? usual[o] : row[0];
            for (double p : row) {
                if (Math.abs(p - reference) > same) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Multiplies weights, one per fault, by P(outcome | fault). */
    void observe(int outcome, double[] into) {
        double[] row = likelihood[outcome];
        double most = usual[outcome];
        int from = 0;
        for (int i = 0; i < faults.length; i++) {
            scale(into, from, faults[i], most);
            into[faults[i]] *= row[i];
            from = faults[i] + 1;
        }
        scale(into, from, into.length, most);
    }

    private static void scale(double[] values, int from, int to, double by) {
        for (int i = from; i < to; i++) {
            values[i] *= by;
        }
    }
}
