package org.boardwright.benchmarks.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;

/**
 * The same first answer as a plain program gives it: every step is looked at, every outcome weighs all faults anew, sorts
 * all repairs anew by probability over cost and walks down the whole list. Exact where no fault has two repairs, because
 * then a failure leaves the order of the others alone. Pays bench states, but does not know of them when it sorts.
 */
final class NaiveFirstAnswer {

    private final Problem problem;
    private final int[][] targets;

    private NaiveFirstAnswer(Problem problem) {
        this.problem = problem;
        targets = problem.repairs().stream().map(NaiveFirstAnswer::targets).toArray(int[][]::new);
    }

    /** The least expected cost of one step and then repairs only, or of the stop. */
    static double cost(Problem problem, Position at) {
        return new NaiveFirstAnswer(problem).best(at.belief(), at.entered());
    }

    private static int[] targets(RepairStep repair) {
        return IntStream.range(0, repair.faults()).filter(f -> repair.fixes(f) > 0).toArray();
    }

    private double best(double[] belief, int entered) {
        double best = problem.stopCost();
        for (TestStep test : problem.tests()) {
            best = Math.min(best, tested(belief, entered, test));
        }
        for (int r = 0; r < targets.length; r++) {
            best = Math.min(best, repaired(belief, entered, r));
        }
        return best;
    }

    private double tested(double[] belief, int entered, TestStep test) {
        double cost = test.cost() + opening(test.needs(), entered);
        for (int o = 0; o < test.outcomes(); o++) {
            double[] weights = belief.clone();
            for (int f = 0; f < weights.length; f++) {
                weights[f] *= test.likelihood(o, f);
            }
            cost += sequence(weights, entered | test.needs(), -1);
        }
        return cost;
    }

    private double repaired(double[] belief, int entered, int r) {
        RepairStep repair = problem.repairs().get(r);
        double[] weights = belief.clone();
        fail(weights, r);
        return repair.cost() + opening(repair.needs(), entered) + sequence(weights, entered | repair.needs(), r);
    }

    private double sequence(double[] weights, int enteredBefore, int done) {
        double[] rates = IntStream.range(0, targets.length).mapToDouble(r -> rate(weights, r)).toArray();
        Integer[] order = IntStream.range(0, targets.length).filter(r -> r != done).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(r -> -rates[r]));
        double mass = Arrays.stream(weights).sum();
        double best = problem.stopCost() * mass;
        double spent = 0;
        int entered = enteredBefore;
        for (int r : order) {
            RepairStep repair = problem.repairs().get(r);
            spent += (repair.cost() + opening(repair.needs(), entered)) * mass;
            entered |= repair.needs();
            mass -= fail(weights, r);
            best = Math.min(best, spent + problem.stopCost() * mass);
        }
        return best;
    }

    private double rate(double[] weights, int r) {
        double gain = 0;
        for (int f : targets[r]) {
            gain += weights[f] * problem.repairs().get(r).fixes(f);
        }
        return gain / problem.repairs().get(r).cost();
    }

    /** Takes out what a repair fixes; how much that was. */
    private double fail(double[] weights, int r) {
        double fixed = 0;
        for (int f : targets[r]) {
            double part = weights[f] * problem.repairs().get(r).fixes(f);
            weights[f] -= part;
            fixed += part;
        }
        return fixed;
    }

    private double opening(int needs, int entered) {
        int missing = needs & ~entered;
        double cost = 0;
        for (int rest = missing; rest != 0; rest &= rest - 1) {
            cost += problem.states().get(Integer.numberOfTrailingZeros(rest)).cost();
        }
        return cost;
    }
}
