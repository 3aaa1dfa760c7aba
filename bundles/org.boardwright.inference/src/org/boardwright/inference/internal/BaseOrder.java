package org.boardwright.inference.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The order in which repairs are done in one situation, by P(fixes now) / cost, renewed after each failure, with what it
 * costs and leaves up to each place. An answer to a test that most faults see alike scales long stretches of it by one
 * factor, so what such a stretch costs and where it is best given up is looked up, not walked.
 * <p>
 * Works in arrays of its own; one instance per thread. Place n is before the n-th repair; there are {@link #size()} + 1.
 */
final class BaseOrder {

    private static final int NEVER = Integer.MAX_VALUE;

    private final LiveProblem problem;
    private final Integer[] sorted;
    private final int[] order;
    private final int[] places;
    private final double[] rateOf;
    private final double[] weights;
    private final double[] rates;
    private final double[] costs;
    private final double[] spent;
    private final double[] masses;
    private final double[] floors;
    /** Least and greatest of {@link #pull} before a place and from a place on. */
    private final double[] least;
    private final double[] greatest;
    private int size;

    BaseOrder(LiveProblem problem) {
        this.problem = problem;
        sorted = IntStream.range(problem.tests(), problem.steps()).boxed().toArray(Integer[]::new);
        order = new int[sorted.length];
        places = new int[problem.steps()];
        rateOf = new double[problem.steps()];
        weights = new double[problem.faults()];
        rates = new double[sorted.length + 1];
        costs = new double[sorted.length + 1];
        spent = new double[sorted.length + 1];
        masses = new double[sorted.length + 1];
        floors = new double[sorted.length + 1];
        least = new double[sorted.length + 1];
        greatest = new double[sorted.length + 1];
    }

    /** Turns to a situation. @param ended as in {@link Situation#ended()} */
    void from(double[] ofFaults, int[] ended) {
        System.arraycopy(ofFaults, 0, weights, 0, weights.length);
        masses[0] = Situation.sum(weights);
        floors[0] = problem.floor(weights);
        int open = sort(ended);
        size = 0;
        while (size < open && rateOf[order[size]] > 0) {
            pass(order[size], open);
        }
        rates[size] = 0;
        measurePulls();
    }

    private int sort(int[] ended) {
        int open = 0;
        for (int r = problem.tests(); r < problem.steps(); r++) {
            rateOf[r] = ended[r] == 0 ? rateNow(r) : 0;
        }
        Arrays.sort(sorted, (a, b) -> before(rateOf[a], a, rateOf[b], b) ? -1 : a.equals(b) ? 0 : 1);
        for (int r : sorted) {
            places[r] = NEVER;
            if (ended[r] == 0) {
                places[r] = open;
                order[open++] = r;
            }
        }
        return open;
    }

    /** Does the next repair in vain. */
    private void pass(int repair, int open) {
        int[] targets = problem.targets(repair);
        double[] fixes = problem.fixes(repair);
        double mass = masses[size];
        double floor = floors[size];
        for (int i = 0; i < targets.length; i++) {
            double fixed = weights[targets[i]] * fixes[i];
            weights[targets[i]] *= 1 - fixes[i];
            mass -= fixed;
            floor -= fixed * problem.floorOf(targets[i]);
        }
        rates[size] = rateOf[repair];
        costs[size + 1] = costs[size] + problem.ownCost(repair);
        spent[size + 1] = spent[size] + problem.ownCost(repair) * masses[size];
        size++;
        masses[size] = Math.max(mass, 0);
        floors[size] = floor;
        for (int rival : problem.rivals(repair)) {
            moveDown(rival, open);
        }
    }

    /** A repair that comes later and has become less likely to help. */
    private void moveDown(int repair, int open) {
        int at = places[repair];
        if (at < size || at >= open || order[at] != repair) {
            return;
        }
        rateOf[repair] = rateNow(repair);
        for (; at + 1 < open && before(rateOf[order[at + 1]], order[at + 1], rateOf[repair], repair); at++) {
            order[at] = order[at + 1];
            places[order[at]] = at;
        }
        order[at] = repair;
        places[repair] = at;
    }

    /** Going on at a place lowers the cost where the stop cost times rate is above the mass: by so much. */
    private double pull(int place) {
        return problem.stopCost() * rates[place] - masses[place];
    }

    private void measurePulls() {
        least[0] = Double.POSITIVE_INFINITY;
        for (int n = 0; n < size; n++) {
            least[n + 1] = Math.min(least[n], pull(n));
        }
        greatest[size] = Double.NEGATIVE_INFINITY;
        for (int n = size - 1; n >= 0; n--) {
            greatest[n] = Math.max(greatest[n + 1], pull(n));
        }
    }

    private double rateNow(int repair) {
        int[] targets = problem.targets(repair);
        double[] fixes = problem.fixes(repair);
        double gain = 0;
        for (int i = 0; i < targets.length; i++) {
            gain += weights[targets[i]] * fixes[i];
        }
        return gain > 0 ? gain / problem.ownCost(repair) : 0;
    }

    static boolean before(double rateA, int a, double rateB, int b) {
        return rateA > rateB || rateA == rateB && a < b;
    }

    /** Repairs that are done. */
    int size() {
        return size;
    }

    /** The repair at a place before the last. */
    int repair(int place) {
        return order[place];
    }

    /** The place of an open repair; not below {@link #size()} when it is never done. */
    int place(int repair) {
        return places[repair];
    }

    /** P(fixes now) / cost of the repair at a place, times mass; 0 at the last place. */
    double rate(int place) {
        return rates[place];
    }

    /** Mass left at a place. */
    double mass(int place) {
        return masses[place];
    }

    /** Floor left at a place. */
    double floor(int place) {
        return floors[place];
    }

    /** Cost of the repairs before a place, each counted once. */
    double cost(int place) {
        return costs[place];
    }

    /** Expected cost times mass of the repairs before a place. */
    double spent(int place) {
        return spent[place];
    }

    /** The first place of a stretch whose repair comes after one of another rate when these are scaled; its end if none does. */
    int firstAfter(double rate, int repair, double scale, int from, int to) {
        if (from == to || before(scale * rates[to - 1], order[to - 1], rate, repair)) {
            return to;
        }
        int low = from;
        for (int left = to - 1 - from; left > 0;) {
            int half = left + 1 >>> 1;
            low += before(scale * rates[low + half - 1], order[low + half - 1], rate, repair) ? half : 0;
            left -= half;
        }
        return low;
    }

    /** The last place of a stretch up to which each repair lowers the cost, for a mass that is greater by an offset over the scale. */
    int fallsUntil(double offset, int from, int to) {
        if (least[to] > offset) {
            return to;
        }
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (least[middle + 1] > offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first place of a stretch from which on no repair lowers the cost, for the same offset. */
    int risesFrom(double offset, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (greatest[middle] > offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
