package org.boardwright.inference.multi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Heavy fault sets, found by changing one fault at a time, always of the heaviest set not yet varied. Nothing says that these
 * are the heaviest of all, and bounds do not need that.
 */
final class Neighbourhood {

    private static final int VARIED = 300;
    /** Sets this many nats below the heaviest add too little to look at. */
    private static final double NEGLIGIBLE = 16;

    private static final Comparator<Heavy> ORDER = Comparator.<Heavy>comparingDouble(h -> -h.logWeight)
            .thenComparingInt(h -> h.serial);

    private final Reduced problem;
    private final boolean[] linked;
    private final Set<BitSet> seen = new HashSet<>();
    private final List<Heavy> found = new ArrayList<>();
    private final PriorityQueue<Heavy> queue = new PriorityQueue<>(ORDER);

    private record Heavy(double logWeight, int serial, BitSet faults) {
    }

    /**
     * Looks around.
     *
     * @param linked faults that may be present
     * @param guess  P(fault), where to start
     */
    Neighbourhood(Reduced problem, boolean[] linked, double[] guess) {
        this.problem = problem;
        this.linked = linked;
        var likely = new BitSet();
        var all = new BitSet();
        for (int f = 0; f < linked.length; f++) {
            likely.set(f, linked[f] && guess[f] > 0.5);
            all.set(f, linked[f] && problem.odds()[f] > 0);
        }
        visit(likely);
        visit(all);
        for (int i = 0; i < VARIED && !queue.isEmpty(); i++) {
            vary(queue.remove().faults);
        }
    }

    private void vary(BitSet faults) {
        for (int f = 0; f < linked.length; f++) {
            if (linked[f] && problem.odds()[f] > 0) {
                var next = (BitSet) faults.clone();
                next.flip(f);
                visit(next);
            }
        }
    }

    private void visit(BitSet faults) {
        if (seen.add(faults)) {
            double weight = problem.logWeight(flags(faults));
            var heavy = new Heavy(weight, seen.size(), faults);
            queue.add(heavy);
            if (weight > Double.NEGATIVE_INFINITY) {
                found.add(heavy);
            }
        }
    }

    private boolean[] flags(BitSet faults) {
        boolean[] flags = new boolean[linked.length];
        faults.stream().forEach(f -> flags[f] = true);
        return flags;
    }

    /** The heaviest sets met, at most so many, as one flag per fault. */
    List<boolean[]> heavy(int count) {
        found.sort(ORDER);
        double least = found.isEmpty() ? 0 : found.getFirst().logWeight - NEGLIGIBLE;
        return found.stream().limit(count).takeWhile(h -> h.logWeight >= least).map(h -> flags(h.faults)).toList();
    }
}
