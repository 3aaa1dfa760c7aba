package org.boardwright.benchmarks.planning;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;

/**
 * A problem and the priors it starts from, laid out for evaluation: tests first, then repairs. Shares nothing with the
 * planner but the problem, so that a mistake there cannot hide here.
 */
final class Model {

    /** Instead of a step: end the case without a working phone. */
    static final int STOP = -1;

    private final String name;
    private final Problem problem;
    private final double[] priors;
    private final double[][][] factors;

    Model(String name, Problem problem, double[] priors) {
        this.name = name;
        this.problem = problem;
        this.priors = priors.clone();
        factors = new double[tests() + problem.repairs().size()][][];
        for (int t = 0; t < tests(); t++) {
            factors[t] = problem.tests().get(t).likelihood();
        }
        for (int r = tests(); r < factors.length; r++) {
            factors[r] = new double[][] { IntStream.range(0, priors.length).mapToDouble(missed(r)).toArray() };
        }
    }

    private IntToDoubleFunction missed(int step) {
        RepairStep repair = repair(step);
        return fault -> 1 - repair.fixes(fault);
    }

    String name() {
        return name;
    }

    Problem problem() {
        return problem;
    }

    double[] priors() {
        return priors.clone();
    }

    int tests() {
        return problem.tests().size();
    }

    int steps() {
        return factors.length;
    }

    boolean isTest(int step) {
        return step < tests();
    }

    RepairStep repair(int step) {
        return problem.repairs().get(step - tests());
    }

    TestStep test(int step) {
        return problem.tests().get(step);
    }

    /** Ways in which the case goes on after a step: outcomes of a test, for a repair only that it did not fix. */
    int outcomes(int step) {
        return factors[step].length;
    }

    /** P(outcome | fault). */
    double[] factor(int step, int outcome) {
        return factors[step][outcome];
    }

    int needs(int step) {
        return isTest(step) ? test(step).needs() : repair(step).needs();
    }

    double ownCost(int step) {
        return isTest(step) ? test(step).cost() : repair(step).cost();
    }

    /** Cost with the bench states that are still to be entered. */
    double cost(int step, int entered) {
        return ownCost(step) + openingCost(needs(step) & ~entered);
    }

    double openingCost(int states) {
        return IntStream.range(0, problem.states().size()).filter(s -> (states >> s & 1) != 0)
                .mapToDouble(s -> problem.states().get(s).cost()).sum();
    }

    double stopCost() {
        return problem.stopCost();
    }

    /** Ways in which all steps can stand, open or ended in one of their outcomes. */
    double states() {
        return IntStream.range(0, steps()).mapToDouble(s -> outcomes(s) + 1.0).reduce(1, (a, b) -> a * b);
    }
}
