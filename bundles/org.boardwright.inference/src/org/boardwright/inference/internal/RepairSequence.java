package org.boardwright.inference.internal;

import java.util.stream.IntStream;

/**
 * The plan without tests: repairs in order of P(fixes now) / cost, renewed after each failure, given up at the best
 * point. Optimal for independent repairs of one fault (Kadane and Simon 1977). Bench states are shared: repairs that
 * need a state are rated together, cost of the state included, as in the clusters of Ottosen and Jensen (2010).
 * <p>
 * Works in arrays of its own; one instance per thread.
 */
final class RepairSequence {

    /** {@link #first()} when nothing beats stopping. */
    static final int STOP = -1;

    private static final int NO_GROUP = -1;

    private final LiveProblem problem;
    private final double[] weights;
    private final double[] gains;
    private final double[] rates;
    /** All repairs in the order they had last time: nearly the right one for the next question. */
    private final int[] lately;
    /** The open repairs, best first, from {@link #head} to {@link #end}. */
    private final int[] order;
    /** States that repairs miss, as far as they have been rated together. */
    private final int[] groups;
    private int head;
    private int end;
    private int entered;
    /** States that open repairs need, or needed when the sequence began. */
    private int needed;
    private double mass;
    private double floor;
    private int first;

    RepairSequence(LiveProblem problem) {
        this.problem = problem;
        weights = new double[problem.faults()];
        gains = new double[problem.steps()];
        rates = new double[problem.steps()];
        lately = IntStream.range(problem.tests(), problem.steps()).toArray();
        order = new int[lately.length];
        groups = new int[lately.length];
    }

    /**
     * Expected cost times mass, with the best point to stop.
     *
     * @param from   weights of the faults, not changed
     * @param states bench states already entered
     * @param ended  steps already done, as in {@link Situation#ended()}
     */
    double cost(double[] from, int states, int[] ended) {
        start(from, states, ended);
        double best = problem.stopCost() * mass;
        double spent = 0;
        int begin = STOP;
        first = STOP;
        while (spent + floor < best && head < end && mayPay(rates[order[head]])) {
            int at = next();
            if (at == STOP) {
                break;
            }
            int repair = order[at];
            begin = begin == STOP ? repair : begin;
            spent += problem.cost(repair, entered) * mass;
            fail(at);
            double stopped = spent + problem.stopCost() * mass;
            if (stopped < best) {
                best = stopped;
                first = begin;
            }
        }
        return best;
    }

    /**
     * Whether going on can be better than stopping. Rates only fall from one repair to the next, and bench states only add
     * to the cost: whatever mass they leave, repairs from here on spend at least (mass^2 - left^2) / (2 rate) and spare
     * stop cost * (mass - left).
     *
     * @param rate the highest of an open repair, its own cost alone counted
     */
    private boolean mayPay(double rate) {
        return rate * 2 * problem.stopCost() > mass;
    }

    /** The repair that the sequence rated last begins with, or {@link #STOP}. */
    int first() {
        return first;
    }

    private void start(double[] from, int states, int[] ended) {
        System.arraycopy(from, 0, weights, 0, weights.length);
        mass = Situation.sum(weights);
        floor = problem.floor(weights);
        entered = states;
        needed = 0;
        head = 0;
        end = 0;
        for (int r : lately) {
            if (ended[r] == 0) {
                needed |= problem.needs(r);
                rate(r);
                order[end++] = r;
                moveUp(end - 1);
            }
        }
        remember(ended);
    }

    private void remember(int[] ended) {
        int next = 0;
        for (int i = 0; i < lately.length; i++) {
            if (ended[lately[i]] == 0) {
                lately[i] = order[next++];
            }
        }
    }

    /** Takes out what the repair would have fixed; only repairs of the same faults are rated anew. */
    private void fail(int at) {
        int repair = order[at];
        System.arraycopy(order, head, order, head + 1, at - head);
        head++;
        entered |= problem.needs(repair);
        int[] targets = problem.targets(repair);
        double[] fixes = problem.fixes(repair);
        for (int i = 0; i < targets.length; i++) {
            double fixed = weights[targets[i]] * fixes[i];
            weights[targets[i]] *= 1 - fixes[i];
            floor -= fixed * problem.floorOf(targets[i]);
            mass -= fixed;
        }
        mass = Math.max(mass, 0);
        for (int other : problem.rivals(repair)) {
            rateAnew(other);
        }
    }

    private void rateAnew(int repair) {
        int at = head;
        while (at < end && order[at] != repair) {
            at++;
        }
        if (at == end) {
            return;
        }
        rate(repair);
        for (; at + 1 < end && before(order[at + 1], repair); at++) {
            order[at] = order[at + 1];
        }
        order[at] = repair;
    }

    /**
     * Position of the next repair, or {@link #STOP}: the likeliest per cost behind the states that are likeliest per cost. What all repairs behind
     * those states need will be paid in any case and counts no longer when it comes to which of them is first.
     */
    private int next() {
        if ((needed & ~entered) == 0) {
            return head < end && gains[order[head]] > 0 ? head : STOP;
        }
        int paid = entered;
        int group = bestGroup(paid);
        while (group > 0) {
            int common = common(group, paid);
            if (common == 0) {
                break;
            }
            paid |= common;
            group = bestGroup(paid);
        }
        return group == NO_GROUP ? STOP : firstWithin(paid | group);
    }

    /** States, beyond those paid, whose repairs together are likeliest per cost, opening included. */
    private int bestGroup(int paid) {
        int best = NO_GROUP;
        double bestRate = 0;
        int groupsRated = 0;
        for (int i = head; i < end && gains[order[i]] > 0; i++) {
            int missing = problem.needs(order[i]) & ~paid;
            if (!rated(missing, groupsRated)) {
                groups[groupsRated++] = missing;
                double rate = missing == 0 ? rates[order[i]] : groupRate(missing, paid);
                if (rate > bestRate) {
                    bestRate = rate;
                    best = missing;
                }
            }
        }
        return best;
    }

    private boolean rated(int missing, int groupsRated) {
        for (int i = 0; i < groupsRated; i++) {
            if (groups[i] == missing) {
                return true;
            }
        }
        return false;
    }

    /** Gain over cost of the best selection of repairs that need no other states than these, states included. */
    private double groupRate(int missing, int paid) {
        double gain = 0;
        double cost = problem.openingCost(missing);
        for (int i = head; i < end; i++) {
            int repair = order[i];
            if (within(repair, paid | missing) && gains[repair] * cost >= gain * problem.ownCost(repair)) {
                gain += gains[repair];
                cost += problem.ownCost(repair);
            }
        }
        return rate(gain, cost);
    }

    /** What every repair that needs some of these states and no others needs. */
    private int common(int missing, int paid) {
        int common = missing;
        for (int i = head; i < end && gains[order[i]] > 0; i++) {
            int needs = problem.needs(order[i]) & ~paid;
            if (needs != 0 && within(order[i], paid | missing)) {
                common &= needs;
            }
        }
        return common;
    }

    private int firstWithin(int states) {
        int i = head;
        while (!within(order[i], states)) {
            i++;
        }
        return i;
    }

    private boolean within(int repair, int states) {
        return (problem.needs(repair) & ~states) == 0;
    }

    private void rate(int repair) {
        gains[repair] = gain(repair);
        rates[repair] = rate(gains[repair], problem.ownCost(repair));
    }

    private double gain(int repair) {
        int[] targets = problem.targets(repair);
        double[] fixes = problem.fixes(repair);
        double gain = 0;
        for (int i = 0; i < targets.length; i++) {
            gain += weights[targets[i]] * fixes[i];
        }
        return gain;
    }

    private static double rate(double gain, double cost) {
        return gain > 0 ? gain / cost : 0;
    }

    /** Insertion: the order hardly changes from one question to the next. Ties by index. */
    private void moveUp(int from) {
        int repair = order[from];
        int to = from;
        for (; to > 0 && before(repair, order[to - 1]); to--) {
            order[to] = order[to - 1];
        }
        order[to] = repair;
    }

    private boolean before(int a, int b) {
        return rates[a] > rates[b] || rates[a] == rates[b] && a < b;
    }
}
