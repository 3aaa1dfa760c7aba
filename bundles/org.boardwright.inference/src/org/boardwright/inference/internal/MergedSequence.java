package org.boardwright.inference.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The {@link RepairSequence} where no bench state is left to enter, for one answer after the other in the same situation.
 * The repairs are sorted once: an answer scales most of them alike, and only those of faults that see the test otherwise
 * are sorted in. Works in arrays of its own; one instance per thread.
 */
final class MergedSequence {

    private final LiveProblem problem;
    /** All repairs, best first in the situation; those ended or useless come last with rate 0. */
    private final Integer[] order;
    private final double[] usualRates;
    private double[] weights;
    private int[] ended;
    private double massOfAll;
    private double floorOfAll;

    /** Number of the answer looked at; what carries it in {@link #changed} or {@link #apart} belongs to this answer. */
    private int answer;
    private double usual;
    private final int[] changed;
    private final double[] changedWeights;
    /** Repairs that are no longer where {@link #order} has them: done, or rated anew and in {@link #again}. */
    private final int[] apart;
    private final double[] rates;
    /** Repairs rated anew, best first, from {@link #head} to {@link #end}. */
    private final int[] again;
    private int head;
    private int end;
    private int next;
    private double mass;
    private double floor;
    private double floorBefore;
    private int first;

    MergedSequence(LiveProblem problem) {
        this.problem = problem;
        order = IntStream.range(problem.tests(), problem.steps()).boxed().toArray(Integer[]::new);
        usualRates = new double[problem.steps()];
        changed = new int[problem.faults()];
        changedWeights = new double[problem.faults()];
        apart = new int[problem.steps()];
        rates = new double[problem.steps()];
        again = new int[order.length];
    }

    /** Turns to a situation; the arrays must stay as they are until it turns to another. */
    void from(double[] ofFaults, int[] endedSteps) {
        weights = ofFaults;
        ended = endedSteps;
        massOfAll = Situation.sum(weights);
        floorOfAll = problem.floor(weights);
        begin(1);
        for (int r = problem.tests(); r < problem.steps(); r++) {
            usualRates[r] = ended[r] == 0 ? rate(r) : 0;
        }
        Arrays.sort(order, (a, b) -> before(usualRates[a], a, usualRates[b], b) ? -1 : a.equals(b) ? 0 : 1);
    }

    /** Expected cost times mass of repairs alone. */
    double cost() {
        begin(1);
        mass = massOfAll;
        floor = floorOfAll;
        return walk();
    }

    /** The same after a repair that did not fix. */
    double costAfter(int repair) {
        begin(1);
        mass = massOfAll;
        floor = floorOfAll;
        fail(repair);
        return walk();
    }

    /** The same after an answer to a test, times the probability of the answer. */
    double costAfter(Links test, int outcome) {
        begin(test.usual()[outcome]);
        int[] faults = test.faults();
        double[] likelihood = test.likelihood()[outcome];
        double massElsewhere = massOfAll;
        double floorElsewhere = floorOfAll;
        mass = 0;
        floor = 0;
        for (int i = 0; i < faults.length; i++) {
            double was = weights[faults[i]];
            double now = was * likelihood[i];
            massElsewhere -= was;
            floorElsewhere -= was * problem.floorOf(faults[i]);
            mass += now;
            floor += now * problem.floorOf(faults[i]);
            set(faults[i], now);
        }
        mass += usual * Math.max(massElsewhere, 0);
        floor += usual * Math.max(floorElsewhere, 0);
        floorBefore = floor;
        for (int f : faults) {
            for (int repair : problem.fixers(f)) {
                rateAnew(repair);
            }
        }
        return walk();
    }

    /** Floor of the answer looked at last, before any repair. */
    double floorBefore() {
        return floorBefore;
    }

    /** The repair that the sequence rated last begins with, or {@link RepairSequence#STOP}. */
    int first() {
        return first;
    }

    private void begin(double usualLikelihood) {
        answer++;
        usual = usualLikelihood;
        head = 0;
        end = 0;
        next = 0;
    }

    /**
     * Rates only fall from one repair to the next. So all repairs from here on, whatever mass they leave, spend at least
     * (mass^2 - left^2) / (2 rate) and spare stop cost * (mass - left): when the rate is below mass / (2 stop cost) it is
     * best to stop by now.
     */
    private double walk() {
        double stop = problem.stopCost();
        double best = stop * mass;
        double spent = 0;
        int begin = RepairSequence.STOP;
        first = RepairSequence.STOP;
        while (spent + floor < best) {
            int repair = take();
            if (repair == RepairSequence.STOP || rates[repair] * 2 * stop <= mass) {
                break;
            }
            begin = begin == RepairSequence.STOP ? repair : begin;
            spent += problem.ownCost(repair) * mass;
            fail(repair);
            double stopped = spent + stop * mass;
            if (stopped < best) {
                best = stopped;
                first = begin;
            }
        }
        return best;
    }

    /** The next repair, or {@link RepairSequence#STOP}. */
    private int take() {
        while (next < order.length && apart[order[next]] == answer) {
            next++;
        }
        double usually = next < order.length ? usual * usualRates[order[next]] : 0;
        double newly = head < end ? rates[again[head]] : 0;
        if (usually == 0 && newly == 0) {
            return RepairSequence.STOP;
        }
        if (usually == 0 || newly > 0 && before(newly, again[head], usually, order[next])) {
            return again[head++];
        }
        int repair = order[next++];
        apart[repair] = answer;
        rates[repair] = usually;
        return repair;
    }

    /** Takes out what the repair would have fixed. */
    private void fail(int repair) {
        apart[repair] = answer;
        int[] targets = problem.targets(repair);
        double[] fixes = problem.fixes(repair);
        for (int i = 0; i < targets.length; i++) {
            double before = weight(targets[i]);
            double fixed = before * fixes[i];
            set(targets[i], before * (1 - fixes[i]));
            floor -= fixed * problem.floorOf(targets[i]);
            mass -= fixed;
        }
        mass = Math.max(mass, 0);
        for (int rival : problem.rivals(repair)) {
            rateAnew(rival);
        }
    }

    /** Moves an open repair to its place among those rated anew; not one that has been done. */
    private void rateAnew(int repair) {
        int to;
        if (ended[repair] != 0) {
            return;
        } else if (apart[repair] != answer) {
            apart[repair] = answer;
            to = end++;
        } else {
            to = head;
            while (to < end && again[to] != repair) {
                to++;
            }
            if (to == end) {
                return;
            }
            System.arraycopy(again, to + 1, again, to, end - to - 1);
            to = end - 1;
        }
        rates[repair] = rate(repair);
        for (; to > head && before(rates[repair], repair, rates[again[to - 1]], again[to - 1]); to--) {
            again[to] = again[to - 1];
        }
        again[to] = repair;
    }

    private double rate(int repair) {
        int[] targets = problem.targets(repair);
        double[] fixes = problem.fixes(repair);
        double gain = 0;
        for (int i = 0; i < targets.length; i++) {
            gain += weight(targets[i]) * fixes[i];
        }
        return gain > 0 ? gain / problem.ownCost(repair) : 0;
    }

    private double weight(int fault) {
        return changed[fault] == answer ? changedWeights[fault] : weights[fault] * usual;
    }

    private void set(int fault, double weight) {
        changed[fault] = answer;
        changedWeights[fault] = weight;
    }

    private static boolean before(double rateA, int a, double rateB, int b) {
        return rateA > rateB || rateA == rateB && a < b;
    }
}
