package org.boardwright.benchmarks.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.boardwright.inference.Position;

/** A place in a policy tree: what has been done, what was seen, and what remains of each fault's prior. Immutable. */
final class Node {

    private final Model model;
    /** For each step 0 while open, else 1 + its outcome. */
    private final int[] ended;
    private final double[] weights;
    private final double mass;
    private final int entered;

    private Node(Model model, int[] ended, double[] weights, int entered) {
        this.model = model;
        this.ended = ended;
        this.weights = weights;
        this.mass = DoubleStream.of(weights).sum();
        this.entered = entered;
    }

    static Node root(Model model) {
        return new Node(model, new int[model.steps()], model.priors(), 0);
    }

    Node after(int step, int outcome) {
        int[] then = ended.clone();
        then[step] = outcome + 1;
        double[] factor = model.factor(step, outcome);
        double[] left = weights.clone();
        Arrays.setAll(left, f -> weights[f] * factor[f]);
        return new Node(model, then, left, entered | model.needs(step));
    }

    /** The same place in a model with the same steps and other priors, none of them 0. */
    Node in(Model other) {
        double[] from = model.priors();
        double[] to = other.priors();
        double[] moved = weights.clone();
        Arrays.setAll(moved, f -> weights[f] * to[f] / from[f]);
        return new Node(other, ended, moved, entered);
    }

    Model model() {
        return model;
    }

    /** Probability of coming here. */
    double mass() {
        return mass;
    }

    /** P(fault, coming here). */
    double weight(int fault) {
        return weights[fault];
    }

    double[] weights() {
        return weights.clone();
    }

    int entered() {
        return entered;
    }

    boolean open(int step) {
        return ended[step] == 0;
    }

    /** Outcome of a step that is not open. */
    int outcome(int step) {
        return ended[step] - 1;
    }

    IntStream openTests() {
        return IntStream.range(0, model.tests()).filter(this::open);
    }

    IntStream openRepairs() {
        return IntStream.range(model.tests(), model.steps()).filter(this::open);
    }

    double cost(int step) {
        return model.cost(step, entered);
    }

    /** P(coming here and the repair fixes). */
    double gain(int repair) {
        double[] missed = model.factor(repair, 0);
        double gain = 0;
        for (int f = 0; f < weights.length; f++) {
            gain += weights[f] * (1 - missed[f]);
        }
        return gain;
    }

    /** The same number for the same steps and outcomes, in whatever order they came. */
    long number() {
        long number = 0;
        for (int s = ended.length - 1; s >= 0; s--) {
            number = number * (model.outcomes(s) + 1) + ended[s];
        }
        return number;
    }

    /** The same place as the engine sees it. */
    Position position() {
        var answered = new BitSet();
        var tried = new BitSet();
        IntStream.range(0, ended.length).filter(s -> !open(s)).forEach(s -> {
            if (model.isTest(s)) {
                answered.set(s);
            } else {
                tried.set(s - model.tests());
            }
        });
        return new Position(weights, entered, answered, tried);
    }
}
