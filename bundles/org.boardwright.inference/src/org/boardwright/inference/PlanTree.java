package org.boardwright.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What to do, and what to do then.
 *
 * @param step     the step
 * @param branches its possible outcomes in their order; none for a stop
 */
public record PlanTree(Option step, List<Branch> branches) {

    /**
     * One outcome of a step.
     *
     * @param outcome     of a test its outcome, of a repair {@link RepairStep#NOT_FIXED} or {@link RepairStep#FIXED}
     * @param probability of this outcome when the step is done
     * @param next        what to do then; empty when the phone works, and where the tree was cut
     */
    public record Branch(int outcome, double probability, Optional<PlanTree> next) {
    }

    public PlanTree {
        branches = List.copyOf(branches);
    }

    /**
     * The plan as a tree. Outcomes with probability 0 are left out.
     *
     * @param depth   steps shown from the root to a leaf, at least 1
     * @param planner the plan for a position of the problem
     */
    public static PlanTree grow(Problem problem, Position at, int depth, Function<Position, Plan> planner) {
        Checks.require(depth > 0, "tree", "depth " + depth);
        Option step = planner.apply(at).best();
        List<Branch> branches = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes(problem, step); outcome++) {
            double probability = at.probability(problem, step, outcome);
            if (probability > 0) {
                boolean cut = depth == 1 || ends(step, outcome);
                branches.add(new Branch(outcome, probability, cut ? Optional.empty()
                        : Optional.of(grow(problem, at.after(problem, step, outcome), depth - 1, planner))));
            }
        }
        return new PlanTree(step, branches);
    }

    private static boolean ends(Option step, int outcome) {
        return step.kind() == Option.Kind.REPAIR && outcome == RepairStep.FIXED;
    }

    private static int outcomes(Problem problem, Option step) {
        return switch (step.kind()) {
            case TEST -> problem.tests().get(step.index()).outcomes();
            case REPAIR -> 2;
            case STOP -> 0;
        };
    }
}
