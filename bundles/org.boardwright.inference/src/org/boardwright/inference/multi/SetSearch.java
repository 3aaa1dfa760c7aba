package org.boardwright.inference.multi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import org.boardwright.inference.multi.MultiBelief.BestSets;

/**
 * Most probable fault sets, best first (A*). Faults are decided one after the other; what is undecided is bounded by a
 * backward pass that takes the larger of present and absent in every state: at least the best completion, since the largest
 * sum is at most the sum of the largest. Masses are exact.
 */
final class SetSearch {

    private static final int NARROW = 10;
    private static final int EFFORT = 60_000;

    private final Reduced problem;
    private final int[] order;
    /** Findings whose last cause is the i-th fault of the order. */
    private final int[][] closing;
    private final int[][] effects;
    private final MaxPass bound;
    /** Findings left out of the bound, for which a tangent stands in until their last cause is decided. */
    private final int[] dropped;
    private final int[] droppedUntil;
    private final Tangents tangents;
    private final PriorityQueue<Node> queue = new PriorityQueue<>();
    private long serial;

    /** Faults decided up to a depth. */
    private record Node(double bound, long serial, int depth, boolean present, Node parent, double logMass, double[] unexplained)
            implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            int byBound = Double.compare(other.bound, bound);
            return byBound != 0 ? byBound : Long.compare(serial, other.serial);
        }
    }

    private SetSearch(Reduced problem) {
        this.problem = problem;
        this.dropped = Narrowing.drop(problem, NARROW);
        this.tangents = Tangents.fitted(problem, dropped);
        Reduced narrow = tangents.upper();
        int[] narrowOrder = Ordering.of(narrow).faults();
        this.order = complete(narrowOrder);
        this.effects = problem.effects();
        this.closing = closing();
        this.droppedUntil = Arrays.stream(dropped).map(this::lastDepth).toArray();
        int[] kept = IntStream.range(0, problem.findings()).filter(j -> Arrays.binarySearch(dropped, j) < 0).toArray();
        this.bound = new MaxPass(narrow, kept, narrowOrder, order);
    }

    /** The best sets over all faults. */
    static BestSets best(Reduced problem, int count) {
        return new SetSearch(problem).run(count);
    }

    private int lastDepth(int finding) {
        return IntStream.range(0, order.length).filter(d -> Arrays.stream(closing[d]).anyMatch(j -> j == finding)).findFirst()
                .orElseThrow();
    }

    /** The order with the faults appended that it does not decide. */
    private int[] complete(int[] narrowOrder) {
        boolean[] placed = new boolean[problem.odds().length];
        Arrays.stream(narrowOrder).forEach(f -> placed[f] = true);
        IntStream rest = IntStream.range(0, placed.length).filter(f -> !placed[f]);
        return IntStream.concat(Arrays.stream(narrowOrder), rest).toArray();
    }

    private int[][] closing() {
        int[] left = Arrays.stream(problem.causes()).mapToInt(c -> c.length).toArray();
        int[][] closing = new int[order.length][];
        for (int i = 0; i < order.length; i++) {
            closing[i] = Arrays.stream(effects[order[i]]).filter(j -> --left[j] == 0).toArray();
        }
        return closing;
    }

    private BestSets run(int count) {
        List<FaultSet> found = new ArrayList<>();
        double[] unexplained = Arrays.stream(problem.leaks()).map(l -> 1 - l).toArray();
        push(0, false, null, problem.logBase(), unexplained);
        int expanded = 0;
        while (!queue.isEmpty() && found.size() < count && expanded < EFFORT) {
            Node node = queue.remove();
            if (node.depth() == order.length) {
                found.add(new FaultSet(faults(node), node.logMass()));
            } else {
                expand(node);
                expanded++;
            }
        }
        return new BestSets(found, found.size() == count || queue.isEmpty());
    }

    private int[] faults(Node leaf) {
        var faults = IntStream.builder();
        for (Node n = leaf; n.parent() != null; n = n.parent()) {
            if (n.present()) {
                faults.add(order[n.depth() - 1]);
            }
        }
        return faults.build().sorted().toArray();
    }

    private void expand(Node node) {
        int fault = order[node.depth()];
        decide(node, false, node.logMass(), node.unexplained());
        if (problem.odds()[fault] > 0) {
            double[] unexplained = node.unexplained();
            if (effects[fault].length > 0) {
                unexplained = unexplained.clone();
                for (int j : effects[fault]) {
                    unexplained[j] *= 1 - problem.strength(fault, j);
                }
            }
            decide(node, true, node.logMass() + StrictMath.log(problem.odds()[fault]), unexplained);
        }
    }

    private void decide(Node node, boolean present, double logMass, double[] unexplained) {
        double log = logMass;
        for (int j : closing[node.depth()]) {
            log += StrictMath.log(1 - unexplained[j]);
        }
        push(node.depth() + 1, present, node, log, unexplained);
    }

    private void push(int depth, boolean present, Node parent, double logMass, double[] unexplained) {
        double limit = logMass + bound.logBest(depth, unexplained);
        for (int i = 0; i < dropped.length; i++) {
            limit += depth <= droppedUntil[i] ? tangents.logLimit(i, unexplained[dropped[i]]) : 0;
        }
        if (limit > Double.NEGATIVE_INFINITY) {
            queue.add(new Node(limit, serial++, depth, present, parent, logMass, unexplained));
        }
    }
}
