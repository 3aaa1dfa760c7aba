package org.boardwright.benchmarks.planning;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Repairs by probability over cost, the belief renewed after each failure, given up at the best point: optimal without
 * tests and for independent repairs (Kadane and Simon 1977), and what a good troubleshooter without questions does.
 *
 * @param openingShared whether a bench state is rated with all repairs behind it (Ottosen and Jensen 2010) or forgotten
 *                      in the rating; it is paid in any case
 */
record UpdatedOrder(boolean openingShared) implements Policy {

    @Override
    public int next(Node node) {
        double best = node.model().stopCost() * node.mass();
        double spent = 0;
        int answer = Model.STOP;
        int first = Model.STOP;
        Node at = node;
        for (int repair = repair(at); repair != Model.STOP; repair = repair(at)) {
            first = first == Model.STOP ? repair : first;
            spent += at.cost(repair) * at.mass();
            at = at.after(repair, 0);
            double stopped = spent + at.model().stopCost() * at.mass();
            if (stopped < best) {
                best = stopped;
                answer = first;
            }
        }
        return answer;
    }

    /** The next repair of the sequence, the stop when none helps. */
    private int repair(Node node) {
        int reachable = openingShared ? node.entered() | bestGroup(node) : ~0;
        int best = Model.STOP;
        double bestRate = 0;
        for (int repair : within(node, reachable)) {
            double rate = rate(node, repair);
            if (rate > bestRate) {
                best = repair;
                bestRate = rate;
            }
        }
        return best;
    }

    private static double rate(Node node, int repair) {
        return node.gain(repair) / node.model().ownCost(repair);
    }

    /** The bench states, none perhaps, whose repairs together are likeliest per cost, opening included. */
    private static int bestGroup(Node node) {
        int best = 0;
        double bestRate = 0;
        for (int group : node.openRepairs().map(r -> node.model().needs(r) & ~node.entered()).distinct().toArray()) {
            double rate = groupRate(node, group);
            if (rate > bestRate) {
                best = group;
                bestRate = rate;
            }
        }
        return best;
    }

    /** Repairs by rate, as long as each raises the rate of all. */
    private static double groupRate(Node node, int group) {
        double gain = 0;
        double cost = node.model().openingCost(group);
        int[] byRate = IntStream.of(within(node, node.entered() | group)).boxed()
                .sorted(Comparator.comparingDouble(r -> -rate(node, r))).mapToInt(r -> r).toArray();
        for (int repair : byRate) {
            if (node.gain(repair) * cost >= gain * node.model().ownCost(repair)) {
                gain += node.gain(repair);
                cost += node.model().ownCost(repair);
            }
        }
        return gain / cost;
    }

    private static int[] within(Node node, int states) {
        return node.openRepairs().filter(r -> (node.model().needs(r) & ~states) == 0).toArray();
    }
}
