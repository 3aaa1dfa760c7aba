package org.boardwright.benchmarks.planning;

import java.util.HashMap;
import java.util.Map;

/** A way of working. */
@FunctionalInterface
interface Policy {

    /** The next step, or {@link Model#STOP}. A function of the node alone. */
    int next(Node node);

    /** Exact expected cost of working in this way: the whole policy tree, nothing sampled, nothing cut. */
    static double cost(Model model, Policy policy) {
        return cost(Node.root(model), policy, new HashMap<>());
    }

    private static double cost(Node node, Policy policy, Map<Long, Double> known) {
        if (node.mass() == 0) {
            return 0;
        }
        Double before = known.get(node.number());
        if (before != null) {
            return before;
        }
        double cost = follow(node, policy, known);
        known.put(node.number(), cost);
        return cost;
    }

    private static double follow(Node node, Policy policy, Map<Long, Double> known) {
        int step = policy.next(node);
        if (step == Model.STOP) {
            return node.model().stopCost() * node.mass();
        }
        double cost = node.cost(step) * node.mass();
        for (int o = 0; o < node.model().outcomes(step); o++) {
            cost += cost(node.after(step, o), policy, known);
        }
        return cost;
    }
}
