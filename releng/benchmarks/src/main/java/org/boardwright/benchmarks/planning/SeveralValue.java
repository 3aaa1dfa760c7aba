package org.boardwright.benchmarks.planning;

import java.util.HashMap;
import java.util.Map;

/** Bellman's equation over every belief that can be come to, written apart from the engine. */
final class SeveralValue {

    private final Map<Long, Double> known = new HashMap<>();
    private final DenseValue.Choice choice;

    private SeveralValue(DenseValue.Choice choice) {
        this.choice = choice;
    }

    /** Expected cost from the start. */
    static double of(SeveralModel model, DenseValue.Choice choice) {
        return new SeveralValue(choice).value(SeveralNode.root(model));
    }

    private double value(SeveralNode node) {
        if (node.mass() == 0) {
            return 0;
        }
        Double before = known.get(node.number());
        if (before == null) {
            before = choice == DenseValue.Choice.BEST ? best(node) : mean(node);
            known.put(node.number(), before);
        }
        return before;
    }

    private double best(SeveralNode node) {
        double best = node.model().stopCost() * node.mass();
        for (int step : node.open()) {
            best = Math.min(best, after(node, step));
        }
        return best;
    }

    private double mean(SeveralNode node) {
        int[] open = node.open();
        if (open.length == 0 || node.isTest(open[open.length - 1])) {
            return node.model().stopCost() * node.mass();
        }
        double sum = 0;
        for (int step : open) {
            sum += after(node, step);
        }
        return sum / open.length;
    }

    private double after(SeveralNode node, int step) {
        double value = node.cost(step) * node.mass();
        for (int o = 0; o < node.outcomes(step); o++) {
            value += value(node.after(step, o));
        }
        return value;
    }
}
