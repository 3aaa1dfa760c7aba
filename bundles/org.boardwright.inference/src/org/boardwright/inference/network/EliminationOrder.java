package org.boardwright.inference.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An order in which to sum variables out.
 *
 * @param variables each once
 * @param cells     sum over the steps of the size of the table in that step: the work without any zero or equal entry
 */
record EliminationOrder(int[] variables, double cells) {

    /**
     * Weighted min-fill (Kjaerulff 1990) with ties broken at random, restarted.
     *
     * @return the orders found, cheapest first
     */
    static List<EliminationOrder> search(BayesNetwork network, int restarts, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, restarts)
                .mapToObj(i -> new Run(network, random, i % 3).order())
                .sorted(Comparator.comparingDouble(EliminationOrder::cells))
                .toList();
    }

    private static final class Run {

        /** By run, how far above the best score a variable may lie to be drawn. */
        private static final double[] SLACK = {0, 0.05, 0.2};

        private final BayesNetwork network;
        private final Random random;
        private final double slack;
        private final BitSet[] neighbours;
        private final double[] scores;
        private final BitSet left = new BitSet();
        private double cells;

        Run(BayesNetwork network, Random random, int kind) {
            this.network = network;
            this.random = random;
            this.slack = SLACK[kind];
            this.neighbours = moralGraph(network);
            this.scores = new double[network.size()];
            left.set(0, network.size());
        }

        private static BitSet[] moralGraph(BayesNetwork network) {
            var graph = new BitSet[network.size()];
            Arrays.setAll(graph, v -> new BitSet());
            for (int v = 0; v < graph.length; v++) {
                var family = new BitSet();
                family.set(v);
                Arrays.stream(network.sharedParents(v)).forEach(family::set);
                family.stream().forEach(m -> graph[m].or(family));
            }
            IntStream.range(0, graph.length).forEach(v -> graph[v].clear(v));
            return graph;
        }

        EliminationOrder order() {
            left.stream().forEach(v -> scores[v] = score(v));
            int[] order = new int[network.size()];
            for (int n = 0; n < order.length; n++) {
                order[n] = draw();
                eliminate(order[n]);
            }
            return new EliminationOrder(order, cells);
        }

        /** Total weight of the edges that summing v out would add, counted from both ends. */
        private double score(int v) {
            BitSet around = neighbours[v];
            double all = 0;
            for (int a = around.nextSetBit(0); a >= 0; a = around.nextSetBit(a + 1)) {
                all += network.states(a);
            }
            double score = 0;
            for (int a = around.nextSetBit(0); a >= 0; a = around.nextSetBit(a + 1)) {
                score += network.states(a) * (all - network.states(a) - shared(around, neighbours[a]));
            }
            return score;
        }

        private double shared(BitSet around, BitSet others) {
            BitSet fewer = around.cardinality() < others.cardinality() ? around : others;
            BitSet more = fewer == around ? others : around;
            double weight = 0;
            for (int b = fewer.nextSetBit(0); b >= 0; b = fewer.nextSetBit(b + 1)) {
                weight += more.get(b) ? network.states(b) : 0;
            }
            return weight;
        }

        private int draw() {
            double best = left.stream().mapToDouble(v -> scores[v]).min().orElseThrow();
            int[] good = left.stream().filter(v -> scores[v] <= best * (1 + slack)).toArray();
            return good[random.nextInt(good.length)];
        }

        private void eliminate(int v) {
            BitSet around = neighbours[v];
            cells += network.states(v) * around.stream().mapToDouble(network::states).reduce(1, (a, b) -> a * b);
            left.clear(v);
            boolean adds = scores[v] > 0;
            var touched = (BitSet) around.clone();
            around.stream().forEach(a -> {
                neighbours[a].or(around);
                neighbours[a].clear(a);
                neighbours[a].clear(v);
                if (adds) {
                    touched.or(neighbours[a]);
                }
            });
            touched.and(left);
            touched.stream().forEach(a -> scores[a] = score(a));
        }
    }
}
