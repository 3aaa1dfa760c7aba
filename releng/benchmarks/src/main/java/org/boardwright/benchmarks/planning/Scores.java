package org.boardwright.benchmarks.planning;

import java.util.LinkedHashMap;
import java.util.Map;

import org.boardwright.benchmarks.planning.DenseValue.Choice;

/**
 * Exact expected costs on one model.
 *
 * @param model    its name
 * @param optimum  the least there is
 * @param costs    by name of the policy
 * @param promised what the engine says beforehand, by name of its level
 * @param solved   whether the engine as delivered answers with the optimum
 */
record Scores(String model, double optimum, Map<String, Double> costs, Map<String, Double> promised, boolean solved) {

    static final String RANDOM = "random";

    /** Relative; both sides sum millions of products in another order. */
    private static final double ROUNDING = 1e-9;
    /** The engine's default, up to which its own optimum is compared. */
    private static final double ENGINE_STATES = 1 << 22;

    static Scores of(Model model) {
        double optimum = DenseValue.of(model, Choice.BEST);
        double engine = fitsEngine(model) ? new EngineSteps(model).optimum() : Double.POSITIVE_INFINITY;
        boolean solved = solves(model.name(), engine, optimum);
        Map<String, Double> costs = new LinkedHashMap<>();
        costs.put(RANDOM, DenseValue.of(model, Choice.RANDOM));
        Contestants.of(model).forEach((name, policy) -> costs.put(name, Policy.cost(model, policy)));
        return checked(model.name(), optimum, costs, Contestants.promises(model), solved);
    }

    /** Scores, once it is sure that nothing beats the optimum. */
    static Scores checked(String model, double optimum, Map<String, Double> costs, Map<String, Double> promised, boolean solved) {
        costs.forEach((name, cost) -> requireNotBelow(model, name, cost, optimum));
        return new Scores(model, optimum, costs, promised, solved);
    }

    /**
     * Whether the engine works out the optimum.
     *
     * @param engine what it says is the optimum; infinite when it does not say
     * @throws IllegalStateException when it says another than there is
     */
    static boolean solves(String model, double engine, double optimum) {
        if (engine < Double.POSITIVE_INFINITY && Math.abs(engine - optimum) > ROUNDING * optimum) {
            throw new IllegalStateException(model + ": optimum " + optimum + ", engine says " + engine);
        }
        return engine < Double.POSITIVE_INFINITY;
    }

    private static boolean fitsEngine(Model model) {
        return model.states() <= ENGINE_STATES;
    }

    private static void requireNotBelow(String model, String name, double cost, double optimum) {
        if (cost < optimum * (1 - ROUNDING)) {
            throw new IllegalStateException(model + ": " + name + " costs " + cost + ", the optimum " + optimum);
        }
    }

    double ratio(String policy) {
        return costs.get(policy) / optimum;
    }

    /** Whether a policy costs more than another; not where there is no such other. */
    boolean worse(String policy, String than) {
        return costs.containsKey(than) && costs.get(policy) > costs.get(than) * (1 + ROUNDING);
    }

    /** Whether obeying the engine costs more than it said. */
    boolean broken(String engine) {
        return costs.get(engine) > promised.get(engine) * (1 + ROUNDING);
    }
}
