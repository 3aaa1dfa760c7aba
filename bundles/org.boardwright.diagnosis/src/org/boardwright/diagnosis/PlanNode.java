package org.boardwright.diagnosis;

import java.util.List;

/**
 * The plan from one point of a case on: the step to do, and for each outcome the plan that follows.
 *
 * @param step     the step to do here
 * @param branches what follows each outcome, in the order of the step's outcomes; empty where the tree was cut or the
 *                 case ends
 */
public record PlanNode(AdvisedStep step, List<Branch> branches) {

    public PlanNode {
        branches = List.copyOf(branches);
    }

    /**
     * One outcome of a step.
     *
     * @param outcome the outcome, with its probability at this point
     * @param leader  the likeliest fault after it
     * @param then    the plan that follows; null where the tree was cut or the case ends
     */
    public record Branch(AdvisedStep.Answer outcome, RankedFault leader, PlanNode then) {
    }
}
