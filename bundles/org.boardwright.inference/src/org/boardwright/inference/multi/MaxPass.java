package org.boardwright.inference.multi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** For every depth of a search and every state of the findings open there, at least the best that can still come. */
final class MaxPass {

    private final double[][] best;
    private final double[] logScale;
    /** Finding of the whole problem on each bit, per depth. */
    private final int[][] open;

    /**
     * Runs backward.
     *
     * @param narrow  the problem with few enough findings
     * @param kept    number in the whole problem of each of them
     * @param decided order of the faults that cause them
     * @param order   that order and then all other faults to decide
     */
    MaxPass(Reduced narrow, int[] kept, int[] decided, int[] order) {
        best = new double[order.length + 1][];
        logScale = new double[order.length + 1];
        open = new int[order.length + 1][0];
        best[order.length] = new double[] {1};
        for (int d = order.length - 1; d >= decided.length; d--) {
            best[d] = best[d + 1];
            logScale[d] = logScale[d + 1] + Math.max(0, StrictMath.log(narrow.odds()[order[d]]));
        }
        backward(Step.of(narrow, decided), decided.length);
        listOpen(narrow, kept, decided);
    }

    private void backward(List<Step> steps, int depth) {
        double[] after = best[depth];
        int at = depth;
        double scale = logScale[depth];
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            after = switch (step) {
            case Step.Open o -> States.openBackward(after, o.leak());
            case Step.Close c -> States.closeBackward(after, c.bit());
            case Step.Weigh w -> States.larger(after, States.presentBackward(w, after));
            };
            if (i == 0 || isEndOfDepth(steps, i)) {
                int exponent = States.exponent(after);
                States.scale(after, exponent);
                scale += exponent * StrictMath.log(2);
                best[--at] = after;
                logScale[at] = scale;
            }
        }
    }

    /** Whether what comes before step i belongs to an earlier fault: opens precede a fault, closes follow it. */
    private static boolean isEndOfDepth(List<Step> steps, int i) {
        boolean begins = !(steps.get(i) instanceof Step.Close);
        return begins && !(steps.get(i - 1) instanceof Step.Open);
    }

    private void listOpen(Reduced narrow, int[] kept, int[] decided) {
        int[] left = Arrays.stream(narrow.causes()).mapToInt(c -> c.length).toArray();
        int[][] effects = narrow.effects();
        List<Integer> now = new ArrayList<>();
        for (int d = 0; d < decided.length; d++) {
            for (int j : effects[decided[d]]) {
                if (!now.contains(j)) {
                    now.add(j);
                }
            }
            for (int j : effects[decided[d]]) {
                if (--left[j] == 0) {
                    now.remove((Integer) j);
                }
            }
            open[d + 1] = now.stream().mapToInt(j -> kept[j]).toArray();
        }
    }

    /** ln of a bound on what the undecided faults can still make of a case. */
    double logBest(int depth, double[] unexplained) {
        double[] x = best[depth];
        int[] findings = open[depth];
        if (findings.length > 0) {
            x = x.clone();
        }
        int size = x.length;
        for (int bit = findings.length - 1; bit >= 0; bit--) {
            size /= 2;
            double missing = unexplained[findings[bit]];
            for (int m = 0; m < size; m++) {
                x[m] = missing * x[m] + (1 - missing) * x[m + size];
            }
        }
        return StrictMath.log(x[0]) + logScale[depth];
    }
}
