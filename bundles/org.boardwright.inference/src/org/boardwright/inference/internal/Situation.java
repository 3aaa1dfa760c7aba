package org.boardwright.inference.internal;

import java.util.Arrays;

/**
 * What has been done since the position a plan starts from. The weights depend on what was done and not on its order, to
 * the last bit, because they are always multiplied in the order of steps.
 */
public final class Situation {

    private final LiveProblem problem;
    /** For each step 0 while open, else 1 + its outcome. */
    private final int[] ended;
    private final double[] weights;
    private final double mass;
    private final int entered;

    private Situation(LiveProblem problem, int[] ended) {
        this.problem = problem;
        this.ended = ended;
        this.weights = problem.weights().clone();
        int states = problem.entered();
        for (int s = 0; s < ended.length; s++) {
            if (ended[s] > 0) {
                problem.observe(weights, s, ended[s] - 1);
                states |= problem.needs(s);
            }
        }
        this.entered = states;
        this.mass = sum(weights);
    }

    /** Nothing done yet. */
    public static Situation start(LiveProblem problem) {
        return new Situation(problem, new int[problem.steps()]);
    }

    /** The situation after an open step, with the outcome of a test, 0 for a repair that did not fix. */
    public Situation after(int step, int outcome) {
        int[] then = Arrays.copyOf(ended, ended.length);
        then[step] = outcome + 1;
        return new Situation(problem, then);
    }

    /** Whether a step has not been done. */
    public boolean open(int step) {
        return ended[step] == 0;
    }

    /** Probability of coming here from the start when the steps are done. */
    public double mass() {
        return mass;
    }

    /** The same words for the same steps and outcomes, others for others; {@link LiveProblem#keyWords()} of them. */
    long[] key() {
        long[] key = new long[problem.keyWords()];
        for (int s = 0; s < ended.length; s++) {
            key[problem.keyWord(s)] += ended[s] * problem.keyUnit(s);
        }
        return key;
    }

    int[] ended() {
        return ended;
    }

    double[] weights() {
        return weights;
    }

    int entered() {
        return entered;
    }

    /** Cost of a step here, with the bench states it has to enter. */
    double cost(int step) {
        return problem.cost(step, entered);
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
