package org.boardwright.inference;

import java.util.function.ToDoubleFunction;

/** The least expected cost by trying everything, written without regard to speed and without the planner. */
final class Expectimax {

    private Expectimax() {
    }

    static double cost(Problem problem, Position at) {
        double best = problem.stopCost();
        for (int t = 0; t < problem.tests().size(); t++) {
            if (!at.answered().get(t)) {
                best = Math.min(best, costOf(problem, at, new Option(Option.Kind.TEST, t, 0), p -> cost(problem, p)));
            }
        }
        for (int r = 0; r < problem.repairs().size(); r++) {
            if (!at.tried().get(r)) {
                best = Math.min(best, costOf(problem, at, new Option(Option.Kind.REPAIR, r, 0), p -> cost(problem, p)));
            }
        }
        return best;
    }

    /** Expected cost of a step when the cost from each position after it is known. */
    static double costOf(Problem problem, Position at, Option step, ToDoubleFunction<Position> then) {
        return switch (step.kind()) {
            case STOP -> problem.stopCost();
            case REPAIR -> {
                RepairStep repair = problem.repairs().get(step.index());
                yield repair.cost() + opening(problem, repair.needs() & ~at.entered())
                        + branch(problem, at, step, RepairStep.NOT_FIXED, then);
            }
            case TEST -> {
                TestStep test = problem.tests().get(step.index());
                double cost = test.cost() + opening(problem, test.needs() & ~at.entered());
                for (int o = 0; o < test.outcomes(); o++) {
                    cost += branch(problem, at, step, o, then);
                }
                yield cost;
            }
        };
    }

    private static double branch(Problem problem, Position at, Option step, int outcome, ToDoubleFunction<Position> then) {
        double probability = at.probability(problem, step, outcome);
        return probability > 0 ? probability * then.applyAsDouble(at.after(problem, step, outcome)) : 0;
    }

    private static double opening(Problem problem, int states) {
        double cost = 0;
        for (int s = 0; s < problem.states().size(); s++) {
            cost += (states >> s & 1) * problem.states().get(s).cost();
        }
        return cost;
    }
}
