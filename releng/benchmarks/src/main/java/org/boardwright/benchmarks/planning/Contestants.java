package org.boardwright.benchmarks.planning;

import java.util.LinkedHashMap;
import java.util.Map;

import org.boardwright.inference.Level;

/** The ways of working that are compared, in the order they are printed. */
final class Contestants {

    static final String UPDATED = "p/C updated, stop";
    static final String SHARED = "p/C updated, opening shared";
    static final String MYOPIC = "engine MYOPIC (HBR)";
    static final String ROLLOUT_1 = "engine ROLLOUT_1";
    static final String ROLLOUT_2 = "engine ROLLOUT_2";

    private static final double BOLD = .5;
    private static final double CAREFUL = .8;

    private Contestants() {
    }

    /** Those that decide something; random and the optimum are values of {@link DenseValue} instead. */
    static Map<String, Policy> of(Model model) {
        Map<String, Policy> policies = new LinkedHashMap<>();
        if (model.name().equals(Model4013.NAME)) {
            policies.put("article order", Model4013.articleOrder());
        }
        policies.put("fixed, cheapest first", FixedOrder.cheapestFirst(model));
        policies.put("fixed, likeliest first", FixedOrder.likeliestFirst(model));
        policies.put("p/C static", FixedOrder.likeliestPerCost(model));
        policies.put(UPDATED, new UpdatedOrder(false));
        policies.put(SHARED, new UpdatedOrder(true));
        policies.put("min entropy/cost, 0.8", new LeastEntropy(CAREFUL));
        policies.put("min entropy/cost, 0.5", new LeastEntropy(BOLD));
        var engine = new EngineSteps(model);
        // deepest first: it leaves behind what the shallower levels would have done at the same nodes
        policies.put(ROLLOUT_2, engine.at(Level.ROLLOUT_2));
        policies.put(ROLLOUT_1, engine.at(Level.ROLLOUT_1));
        policies.put(MYOPIC, engine.at(Level.MYOPIC));
        return policies;
    }

    /** What the engine says at the start that each level costs. */
    static Map<String, Double> promises(Model model) {
        var engine = new EngineSteps(model);
        return Map.of(MYOPIC, engine.promised(Level.MYOPIC), ROLLOUT_1, engine.promised(Level.ROLLOUT_1), ROLLOUT_2,
                engine.promised(Level.ROLLOUT_2));
    }
}
