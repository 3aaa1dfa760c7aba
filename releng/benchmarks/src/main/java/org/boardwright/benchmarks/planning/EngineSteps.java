package org.boardwright.benchmarks.planning;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.boardwright.inference.Level;
import org.boardwright.inference.Option;
import org.boardwright.inference.Plan;
import org.boardwright.inference.Planner;

/**
 * The engine, asked anew at every node, its best option done: not the cost the engine promises but the cost of obeying
 * it. The levels of one model share what was asked, because a deep plan passes through the shallow ones.
 */
final class EngineSteps {

    private final Model model;
    private final Planner planner = new Planner();
    private final Map<Long, Map<Level, Integer>> known = new HashMap<>();

    EngineSteps(Model model) {
        this.model = model;
    }

    Policy at(Level level) {
        return node -> {
            Map<Level, Integer> steps = known.computeIfAbsent(node.number(), n -> new EnumMap<>(Level.class));
            if (!steps.containsKey(level)) {
                planner.plan(model.problem(), node.position(), level, () -> false, p -> steps.put(p.level(), step(p)));
            }
            return steps.get(level);
        };
    }

    private int step(Plan plan) {
        Option best = plan.best();
        return switch (best.kind()) {
            case TEST -> best.index();
            case REPAIR -> model.tests() + best.index();
            case STOP -> Model.STOP;
        };
    }

    /** The cost that a level promises at the start. */
    double promised(Level level) {
        return promised(planner, level);
    }

    /** The engine's own optimum, with as many states as it takes. */
    double optimum() {
        return promised(new Planner((int) model.states()), Level.OPTIMAL);
    }

    private double promised(Planner by, Level level) {
        Plan plan = by.plan(model.problem(), Node.root(model).position(), level, () -> false, p -> { });
        if (plan.level() != level) {
            throw new IllegalStateException(model.name() + ": asked for " + level + ", got " + plan.level());
        }
        return plan.expectedCost();
    }
}
