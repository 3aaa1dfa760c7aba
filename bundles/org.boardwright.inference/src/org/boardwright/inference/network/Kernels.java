package org.boardwright.inference.network;

/** The inner loops: sums of products, unrolled for the usual numbers of terms. The order of additions is fixed. */
final class Kernels {

    private Kernels() {
    }

    /** Fills count slots from first on with sums of arity products each, and returns the place after the last term read. */
    static int run(double[] x, int[] terms, int term, int first, int count, int arity) {
        switch (arity) {
        case 1 -> one(x, terms, term, first, count);
        case 2 -> two(x, terms, term, first, count);
        case 3 -> three(x, terms, term, first, count);
        case 4 -> four(x, terms, term, first, count);
        default -> many(x, terms, term, first, count, arity);
        }
        return term + 2 * count * arity;
    }

    private static void one(double[] x, int[] terms, int term, int first, int count) {
        int t = term;
        for (int n = first; n < first + count; n++, t += 2) {
            x[n] = x[terms[t]] * x[terms[t + 1]];
        }
    }

    private static void two(double[] x, int[] terms, int term, int first, int count) {
        int t = term;
        for (int n = first; n < first + count; n++, t += 4) {
            x[n] = x[terms[t]] * x[terms[t + 1]] + x[terms[t + 2]] * x[terms[t + 3]];
        }
    }

    private static void three(double[] x, int[] terms, int term, int first, int count) {
        int t = term;
        for (int n = first; n < first + count; n++, t += 6) {
            x[n] = x[terms[t]] * x[terms[t + 1]] + x[terms[t + 2]] * x[terms[t + 3]] + x[terms[t + 4]] * x[terms[t + 5]];
        }
    }

    private static void four(double[] x, int[] terms, int term, int first, int count) {
        int t = term;
        for (int n = first; n < first + count; n++, t += 8) {
            double low = x[terms[t]] * x[terms[t + 1]] + x[terms[t + 2]] * x[terms[t + 3]];
            double high = x[terms[t + 4]] * x[terms[t + 5]] + x[terms[t + 6]] * x[terms[t + 7]];
            x[n] = low + high;
        }
    }

    /** Two running sums halve the wait for each addition. */
    private static void many(double[] x, int[] terms, int term, int first, int count, int arity) {
        int t = term;
        for (int n = first; n < first + count; n++) {
            double even = 0;
            double odd = 0;
            int end = t + 2 * arity;
            for (; t + 2 < end; t += 4) {
                even += x[terms[t]] * x[terms[t + 1]];
                odd += x[terms[t + 2]] * x[terms[t + 3]];
            }
            if (t < end) {
                even += x[terms[t]] * x[terms[t + 1]];
                t += 2;
            }
            x[n] = even + odd;
        }
    }
}
