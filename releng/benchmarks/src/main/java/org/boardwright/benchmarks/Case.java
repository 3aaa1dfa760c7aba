package org.boardwright.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.boardwright.inference.network.BayesNetwork;

/**
 * Evidence on a few variables of a network.
 *
 * @param variables different ones
 * @param states    of these
 */
record Case(int[] variables, int[] states) {

    private static final int OBSERVED = 5;
    private static final int CASES = 20;
    private static final long SEED = 42;

    /** Twenty cases of five variables each, states forward-sampled with seed 42. */
    static List<Case> sample(BayesNetwork network) {
        var random = new Random(SEED);
        int[] order = network.parentsFirst();
        return IntStream.range(0, CASES).mapToObj(i -> one(network, order, random)).toList();
    }

    private static Case one(BayesNetwork network, int[] order, Random random) {
        int[] world = new int[network.size()];
        for (int v : order) {
            world[v] = draw(network, v, world, random.nextDouble());
        }
        int[] variables = random.ints(0, network.size()).distinct().limit(OBSERVED).toArray();
        return new Case(variables, IntStream.of(variables).map(v -> world[v]).toArray());
    }

    private static int draw(BayesNetwork network, int variable, int[] world, double at) {
        int row = 0;
        for (int parent : network.parents(variable)) {
            row = row * network.states(parent) + world[parent];
        }
        double[] table = network.table(variable);
        int states = network.states(variable);
        double below = 0;
        int drawn = 0;
        for (int s = 0; s < states && below <= at; s++) {
            if (table[row * states + s] > 0) {
                drawn = s;
                below += table[row * states + s];
            }
        }
        return drawn;
    }
}
