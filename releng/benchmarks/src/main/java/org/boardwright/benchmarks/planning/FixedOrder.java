package org.boardwright.benchmarks.planning;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Repairs in an order fixed beforehand, to its end, then the stop: how checklists are worked through. */
record FixedOrder(List<Integer> order) implements Policy {

    /** A figure of a repair at the start; the repair with the least comes first. */
    private interface Figure {
        double of(Node root, int repair);
    }

    static FixedOrder cheapestFirst(Model model) {
        return by(model, (root, r) -> root.cost(r));
    }

    static FixedOrder likeliestFirst(Model model) {
        return by(model, (root, r) -> -root.gain(r));
    }

    /** By probability over cost as they are at the start. */
    static FixedOrder likeliestPerCost(Model model) {
        return by(model, (root, r) -> -root.gain(r) / root.model().ownCost(r));
    }

    private static FixedOrder by(Model model, Figure figure) {
        Node root = Node.root(model);
        ToDoubleFunction<Integer> key = r -> figure.of(root, r);
        return new FixedOrder(IntStream.range(model.tests(), model.steps()).boxed()
                .sorted(Comparator.comparingDouble(key)).toList());
    }

    @Override
    public int next(Node node) {
        return order.stream().filter(node::open).findFirst().orElse(Model.STOP);
    }
}
