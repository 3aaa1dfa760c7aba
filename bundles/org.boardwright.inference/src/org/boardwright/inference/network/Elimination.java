package org.boardwright.inference.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Variable elimination on tables of circuit nodes: leaves behind a circuit whose root is P(evidence). */
final class Elimination {

    private final BayesNetwork network;
    private final int[] cards;
    private final NodeStore store = new NodeStore();
    /** Input of each state of each variable: 1 when the evidence allows it, else 0. */
    private final int[][] inputs;
    private final List<Factor> factors = new ArrayList<>();
    private int root;

    Elimination(BayesNetwork network, EliminationOrder order) {
        this.network = network;
        this.cards = new int[network.size()];
        Arrays.setAll(cards, network::states);
        this.inputs = new int[network.size()][];
        Arrays.setAll(inputs, v -> newInputs(cards[v]));
        for (int v = 0; v < cards.length; v++) {
            factors.add(tableOf(v));
            factors.add(new Factor(new int[] {v}, inputs[v]));
        }
        for (int v : order.variables()) {
            eliminate(v);
        }
        root = product(factors).cells()[0];
    }

    NodeStore store() {
        return store;
    }

    int[][] inputs() {
        return inputs;
    }

    int root() {
        return root;
    }

    private int[] newInputs(int states) {
        int[] nodes = new int[states];
        Arrays.setAll(nodes, s -> store.input());
        return nodes;
    }

    private Factor tableOf(int v) {
        int[] parents = network.sharedParents(v);
        int[] family = Arrays.copyOf(parents, parents.length + 1);
        family[parents.length] = v;
        int[] cells = Arrays.stream(network.sharedTable(v)).mapToInt(store::constant).toArray();
        return Factor.ofUnordered(family, cells, cards);
    }

    private void eliminate(int v) {
        List<Factor> bucket = new ArrayList<>();
        for (Factor f : factors) {
            if (f.mentions(v)) {
                bucket.add(f);
            }
        }
        factors.removeAll(bucket);
        while (bucket.size() > 2) {
            joinSmallest(bucket);
        }
        factors.add(sumOut(v, bucket.getFirst(), bucket.size() > 1 ? bucket.getLast() : Factor.UNIT));
    }

    private Factor product(List<Factor> all) {
        return all.stream().reduce(Factor.UNIT, this::join);
    }

    /** Joins the smallest table with the one that makes the smallest join. */
    private void joinSmallest(List<Factor> bucket) {
        Factor first = Collections.min(bucket, Comparator.comparingInt(f -> f.cells().length));
        bucket.remove(first);
        Factor second = Collections.min(bucket, Comparator.comparingDouble(f -> cells(Factor.union(first, f))));
        bucket.set(bucket.indexOf(second), join(first, second));
    }

    private double cells(int[] scope) {
        return Arrays.stream(scope).mapToDouble(v -> cards[v]).reduce(1, (a, b) -> a * b);
    }

    private Factor join(Factor a, Factor b) {
        int[] scope = Factor.union(a, b);
        var walk = new Factor.Walk(scope, cards, a.strides(scope, cards), b.strides(scope, cards));
        int[] cells = new int[walk.steps()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = store.product(a.cells()[walk.a()], b.cells()[walk.b()]);
            walk.next();
        }
        return new Factor(scope, cells);
    }

    private Factor sumOut(int v, Factor a, Factor b) {
        int[] scope = Arrays.stream(Factor.union(a, b)).filter(u -> u != v).toArray();
        var walk = new Factor.Walk(scope, cards, a.strides(scope, cards), b.strides(scope, cards));
        int stepA = a.strides(new int[] {v}, cards)[0];
        int stepB = b.strides(new int[] {v}, cards)[0];
        int[] cells = new int[walk.steps()];
        for (int i = 0; i < cells.length; i++) {
            store.begin();
            for (int s = 0; s < cards[v]; s++) {
                store.add(a.cells()[walk.a() + s * stepA], b.cells()[walk.b() + s * stepB]);
            }
            cells[i] = store.end();
            walk.next();
        }
        return new Factor(scope, cells);
    }
}
