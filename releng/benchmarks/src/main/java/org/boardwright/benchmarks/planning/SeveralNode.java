package org.boardwright.benchmarks.planning;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A place in a policy tree over sets of faults. Tests come first, then repairs. Immutable. */
final class SeveralNode {

    private final SeveralModel model;
    private final double[] weights;
    private final double mass;
    /** Per test 0 while open, else 1 + its outcome + twice the repairs tried before it. */
    private final int[] answers;
    private final int tried;

    private SeveralNode(SeveralModel model, double[] weights, int[] answers, int tried) {
        this.model = model;
        this.weights = weights;
        this.mass = DoubleStream.of(weights).sum();
        this.answers = answers;
        this.tried = tried;
    }

    static SeveralNode root(SeveralModel model) {
        return new SeveralNode(model, model.start(), new int[model.tests()], 0);
    }

    SeveralModel model() {
        return model;
    }

    double mass() {
        return mass;
    }

    boolean isTest(int step) {
        return step < model.tests();
    }

    int repair(int step) {
        return step - model.tests();
    }

    boolean open(int step) {
        return isTest(step) ? answers[step] == 0 : (tried >> repair(step) & 1) == 0;
    }

    int[] open() {
        return IntStream.range(0, model.tests() + model.faults()).filter(this::open).toArray();
    }

    double cost(int step) {
        return isTest(step) ? model.testCosts()[step] : model.repairCosts()[repair(step)];
    }

    int outcomes(int step) {
        return isTest(step) ? 2 : 1;
    }

    /** P(coming here and the fault is present). */
    double present(int fault) {
        return IntStream.range(0, weights.length).filter(s -> (s >> fault & 1) != 0).mapToDouble(s -> weights[s]).sum();
    }

    double[] weights() {
        return weights.clone();
    }

    /** @param outcome of a test 0 for yes, 1 for no; of a repair 0, the phone still failing */
    SeveralNode after(int step, int outcome) {
        return isTest(step) ? afterTest(step, outcome) : afterRepair(repair(step));
    }

    private SeveralNode afterTest(int test, int outcome) {
        double[] left = weights.clone();
        for (int s = 1; s < left.length; s++) {
            double yes = model.yes(test, s);
            left[s] *= outcome == 0 ? yes : 1 - yes;
        }
        int[] now = answers.clone();
        now[test] = 1 + outcome + 2 * tried;
        return new SeveralNode(model, left, now, tried);
    }

    private SeveralNode afterRepair(int fault) {
        double[] left = weights.clone();
        int bit = 1 << fault;
        for (int s = 1; s < left.length; s++) {
            if ((s & bit) != 0) {
                double mended = left[s] * model.fixes()[fault];
                left[s] -= mended;
                left[s ^ bit] += mended;
            }
        }
        left[0] = 0;
        return new SeveralNode(model, left, answers, tried | bit);
    }

    /** The same number for the same steps and outcomes where their order makes no difference. */
    long number() {
        long number = tried;
        for (int answer : answers) {
            number = number * ((2L << model.faults()) + 1) + answer;
        }
        return number;
    }
}
