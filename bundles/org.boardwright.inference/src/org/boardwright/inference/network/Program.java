package org.boardwright.inference.network;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A circuit laid out to be run: slots hold numbers; constants come first, then inputs, then results. Results are grouped in
 * segments whose members have the same number of terms and do not depend on each other.
 *
 * @param start      value of every slot before the first run; results are 0
 * @param inputs     slot of the input of [variable][state]
 * @param weights    slot of P(state, evidence about the other variables) of [variable][state]
 * @param root       slot of P(evidence)
 * @param segments   per segment: first slot, number of results, terms per result
 * @param terms      per term: two slots to multiply; in the order of the results
 */
record Program(double[] start, int[][] inputs, int[][] weights, int root, int[] segments, int[] terms) {

    static Program of(Elimination elimination) {
        var store = elimination.store();
        var gradient = new Gradient(store, elimination.root());
        int[][] inputs = elimination.inputs();
        int[][] weights = map(inputs, gradient::of);
        return new Layout(store, inputs, weights, elimination.root()).program();
    }

    static int[][] map(int[][] nodes, IntUnaryOperator f) {
        return Arrays.stream(nodes).map(row -> Arrays.stream(row).map(f).toArray()).toArray(int[][]::new);
    }

    int operations() {
        return terms.length / 2;
    }
}
