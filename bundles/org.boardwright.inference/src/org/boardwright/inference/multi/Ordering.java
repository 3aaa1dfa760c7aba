package org.boardwright.inference.multi;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An order of the faults that cause findings, such that few findings are half explained at any time.
 *
 * @param faults each once
 * @param width  most findings open at a time; a finding is open from its first cause to its last
 * @param cost   sum over the faults of 2<sup>findings open</sup>
 */
record Ordering(int[] faults, int width, double cost) {

    private static final int STARTS = 16;

    static Ordering of(Reduced problem) {
        int[][] effects = problem.effects();
        boolean[] seen = new boolean[problem.findings()];
        var whole = new Ordering(new int[0], 0, 0);
        for (int j = 0; j < seen.length; j++) {
            if (!seen[j]) {
                whole = whole.then(bestOf(problem, effects, component(problem, effects, j, seen)));
            }
        }
        return whole;
    }

    private Ordering then(Ordering next) {
        int[] both = Arrays.copyOf(faults, faults.length + next.faults.length);
        System.arraycopy(next.faults, 0, both, faults.length, next.faults.length);
        return new Ordering(both, Math.max(width, next.width), cost + next.cost);
    }

    /** Findings linked to one through faults and findings, fewest causes first. */
    private static int[] component(Reduced problem, int[][] effects, int first, boolean[] seen) {
        int[] found = new int[seen.length];
        int count = 0;
        found[count++] = first;
        seen[first] = true;
        for (int i = 0; i < count; i++) {
            for (int f : problem.causes()[found[i]]) {
                for (int j : effects[f]) {
                    if (!seen[j]) {
                        seen[j] = true;
                        found[count++] = j;
                    }
                }
            }
        }
        return IntStream.of(found).limit(count).boxed()
                .sorted((a, b) -> problem.causes()[a].length != problem.causes()[b].length
                        ? problem.causes()[a].length - problem.causes()[b].length : a - b)
                .mapToInt(Integer::intValue).toArray();
    }

    private static Ordering bestOf(Reduced problem, int[][] effects, int[] component) {
        Ordering best = null;
        for (int i = 0; i < Math.min(STARTS, component.length); i++) {
            double limit = best == null ? Double.POSITIVE_INFINITY : best.cost;
            var found = new Sweep(problem, effects, component, limit).from(component[i]);
            best = found != null ? found : best;
        }
        return best;
    }

    /** One greedy pass: always explain fully the open finding that opens the fewest others. */
    private static final class Sweep {

        private final Reduced problem;
        private final int[][] effects;
        private final int[] component;
        private final double limit;
        private final int[] left;
        private final boolean[] open;
        private final boolean[] done;
        private final int[] stamps;
        private int stamp;
        private final int[] order;
        private int placed;
        private int frontier;
        private int width;
        private double cost;

        Sweep(Reduced problem, int[][] effects, int[] component, double limit) {
            this.problem = problem;
            this.effects = effects;
            this.component = component;
            this.limit = limit;
            this.left = new int[problem.findings()];
            Arrays.setAll(left, j -> problem.causes()[j].length);
            this.open = new boolean[left.length];
            this.stamps = new int[left.length];
            this.done = new boolean[effects.length];
            this.order = new int[effects.length];
        }

        /** The order that begins with one finding, or null when it is not cheaper than the limit. */
        Ordering from(int first) {
            for (int j = first; j >= 0 && cost < limit; j = next()) {
                explain(j);
            }
            return cost < limit ? new Ordering(Arrays.copyOf(order, placed), width, cost) : null;
        }

        private int next() {
            int best = -1;
            int fewest = Integer.MAX_VALUE;
            for (int j : component) {
                if (open[j]) {
                    int opened = opens(j);
                    if (opened < fewest) {
                        fewest = opened;
                        best = j;
                    }
                }
            }
            return best;
        }

        private int opens(int finding) {
            stamp++;
            int count = 0;
            for (int f : problem.causes()[finding]) {
                if (!done[f]) {
                    count += opensOf(f);
                }
            }
            return count;
        }

        private int opensOf(int fault) {
            int count = 0;
            for (int j : effects[fault]) {
                if (!open[j] && stamps[j] != stamp) {
                    stamps[j] = stamp;
                    count++;
                }
            }
            return count;
        }

        private void explain(int finding) {
            while (left[finding] > 0) {
                int best = -1;
                int fewest = Integer.MAX_VALUE;
                for (int f : problem.causes()[finding]) {
                    stamp++;
                    int opened = done[f] ? Integer.MAX_VALUE : opensOf(f);
                    if (opened < fewest) {
                        fewest = opened;
                        best = f;
                    }
                }
                place(best);
            }
        }

        private void place(int fault) {
            done[fault] = true;
            order[placed++] = fault;
            for (int j : effects[fault]) {
                frontier += open[j] ? 0 : 1;
                open[j] = true;
            }
            width = Math.max(width, frontier);
            cost += StrictMath.scalb(1.0, frontier);
            for (int j : effects[fault]) {
                if (--left[j] == 0) {
                    open[j] = false;
                    frontier--;
                }
            }
        }
    }
}
