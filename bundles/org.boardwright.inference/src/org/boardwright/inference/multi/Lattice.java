package org.boardwright.inference.multi;

import java.util.List;

/**
 * Forward and backward over the steps: the evidence and every posterior. All terms are positive, so nothing cancels.
 * <p>
 * Forward states are kept for the backward pass; when there are too many, only some are, and the rest computed again.
 */
final class Lattice {

    /** Numbers kept at a time: 128 MiB. */
    private static final long KEPT = 1L << 24;

    private final long kept;
    private final List<Step> steps;
    private final double[] posterior;
    private double logWeight;
    private double[] after = {1};

    /** Runs both passes. */
    Lattice(Reduced problem, int[] faults) {
        this(problem, faults, KEPT);
    }

    /**
     * Runs both passes.
     *
     * @param faults that cause a finding, in the order to take them; the answer for any other is odds / (1 + odds)
     * @param kept   numbers to keep at most before forward states are computed twice; changes no bit of the answer
     */
    Lattice(Reduced problem, int[] faults, long kept) {
        this.kept = kept;
        steps = Step.of(problem, faults);
        posterior = problem.odds().clone();
        logWeight = problem.logBase() + freeWeight(problem, faults);
        for (int f = 0; f < posterior.length; f++) {
            posterior[f] /= 1 + posterior[f];
        }
        run();
    }

    static Lattice of(Reduced problem) {
        return new Lattice(problem, Ordering.of(problem).faults());
    }

    private static double freeWeight(Reduced problem, int[] faults) {
        boolean[] linked = new boolean[problem.odds().length];
        for (int f : faults) {
            linked[f] = true;
        }
        double log = 0;
        for (int f = 0; f < linked.length; f++) {
            log += linked[f] ? 0 : StrictMath.log1p(problem.odds()[f]);
        }
        return log;
    }

    /** P(fault | findings), one per fault. */
    double[] posterior() {
        return posterior;
    }

    /** ln P(findings). */
    double logWeight() {
        return logWeight;
    }

    private void run() {
        int stretch = stretch();
        double[][] starts = new double[(steps.size() + stretch - 1) / stretch + 1][];
        starts[0] = new double[] {1};
        for (int s = 0; s + 2 < starts.length; s++) {
            starts[s + 1] = last(starts[s], s * stretch, (s + 1) * stretch);
        }
        double[] end = null;
        int exponent = 0;
        for (int s = starts.length - 2; s >= 0; s--) {
            int to = Math.min(steps.size(), (s + 1) * stretch);
            var before = new double[to - s * stretch + 1][];
            before[0] = starts[s];
            exponent += fill(before, s * stretch);
            end = end == null ? before[before.length - 1] : end;
            backward(before, s * stretch, to);
        }
        logWeight += (end == null ? 0 : StrictMath.log(end[0])) + exponent * StrictMath.log(2);
    }

    /** Steps between two kept forward states. */
    private int stretch() {
        long numbers = 0;
        long width = 0;
        for (Step step : steps) {
            width += step instanceof Step.Open ? 1 : step instanceof Step.Close ? -1 : 0;
            numbers += 1L << width;
        }
        int all = Math.max(1, steps.size());
        return numbers <= kept ? all : (int) StrictMath.ceil(StrictMath.sqrt(all));
    }

    private double[] last(double[] start, int from, int to) {
        double[] x = start;
        for (int i = from; i < to; i++) {
            x = States.forward(steps.get(i), x);
            normalise(i, x);
        }
        return x;
    }

    private int fill(double[][] before, int from) {
        int exponent = 0;
        for (int i = 1; i < before.length; i++) {
            before[i] = States.forward(steps.get(from + i - 1), before[i - 1]);
            exponent += normalise(from + i - 1, before[i]);
        }
        return exponent;
    }

    private int normalise(int step, double[] x) {
        if (!(steps.get(step) instanceof Step.Close)) {
            return 0;
        }
        int exponent = States.exponent(x);
        States.scale(x, exponent);
        return exponent;
    }

    private void backward(double[][] before, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            after = switch (steps.get(i)) {
            case Step.Open open -> States.openBackward(after, open.leak());
            case Step.Close close -> States.closeBackward(after, close.bit());
            case Step.Weigh weigh -> weigh(weigh, before[i - from]);
            };
        }
    }

    private double[] weigh(Step.Weigh weigh, double[] before) {
        double[] ifPresent = States.presentBackward(weigh, after);
        double present = States.dot(before, ifPresent);
        double absent = States.dot(before, after);
        posterior[weigh.fault()] = present / (present + absent);
        double[] either = States.sum(after, ifPresent);
        States.scale(either, Math.getExponent(present + absent));
        return either;
    }
}
