package org.boardwright.inference.network;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small random networks with zeros and equal entries, and their joint distribution state by state. */
final class RandomNetworks {

    private RandomNetworks() {
    }

    static BayesNetwork network(long seed) {
        var random = new Random(seed);
        var builder = BayesNetwork.builder();
        int size = 2 + random.nextInt(7);
        int[] states = random.ints(size, 1, 4).toArray();
        for (int v = 0; v < size; v++) {
            builder.variable("v" + v, IntStream.range(0, states[v]).mapToObj(s -> "s" + s).toList());
        }
        for (int v = 0; v < size; v++) {
            int before = v;
            int[] parents = before == 0 ? new int[0] : random.ints(random.nextInt(4), 0, before).distinct().toArray();
            int rows = IntStream.of(parents).map(p -> states[p]).reduce(1, (a, b) -> a * b);
            builder.table(v, parents, table(random, rows, states[v]));
        }
        return builder.build();
    }

    private static double[] table(Random random, int rows, int states) {
        double[] table = new double[rows * states];
        for (int start = 0; start < table.length; start += states) {
            double sum = 0;
            for (int s = start; s < start + states; s++) {
                table[s] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(4);
                sum += table[s];
            }
            for (int s = start; s < start + states; s++) {
                table[s] = sum == 0 ? 1.0 / states : table[s] / sum;
            }
        }
        return table;
    }

    /** P(variable = state, evidence); evidence is -1 where nothing was seen. */
    static double joint(BayesNetwork network, int[] evidence, int variable, int state) {
        double sum = 0;
        for (int[] world : worlds(network)) {
            if (world[variable] == state && agrees(world, evidence)) {
                sum += probability(network, world);
            }
        }
        return sum;
    }

    private static boolean agrees(int[] world, int[] evidence) {
        return IntStream.range(0, world.length).allMatch(v -> evidence[v] < 0 || evidence[v] == world[v]);
    }

    private static List<int[]> worlds(BayesNetwork network) {
        int count = IntStream.range(0, network.size()).map(network::states).reduce(1, (a, b) -> a * b);
        return IntStream.range(0, count).mapToObj(i -> world(network, i)).toList();
    }

    private static int[] world(BayesNetwork network, int index) {
        int[] world = new int[network.size()];
        int rest = index;
        for (int v = 0; v < world.length; v++) {
            world[v] = rest % network.states(v);
            rest /= network.states(v);
        }
        return world;
    }

    private static double probability(BayesNetwork network, int[] world) {
        double p = 1;
        for (int v = 0; v < world.length; v++) {
            int row = 0;
            for (int parent : network.parents(v)) {
                row = row * network.states(parent) + world[parent];
            }
            p *= network.table(v)[row * network.states(v) + world[v]];
        }
        return p;
    }
}
