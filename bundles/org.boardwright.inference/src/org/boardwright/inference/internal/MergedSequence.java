package org.boardwright.inference.internal;

import java.util.Arrays;

/**
 * The {@link RepairSequence} where no bench state is left to enter, for one answer after the other in the same situation.
 * The repairs are put in order once: an answer scales most of them alike, and only those whose order depends on a fault
 * that sees the test otherwise are rated anew and put in. Between two of these the order of the situation holds, and what
 * such a stretch costs is looked up. So an answer takes as long as it has links, not as long as there are repairs. Works in arrays of its
 * own; one instance per thread.
 */
final class MergedSequence {

    private final LiveProblem problem;
    private final BaseOrder base;
    private double[] weights;
    private int[] ended;

    /** Number of the answer looked at; what carries it in {@link #changed} or {@link #apart} belongs to this answer. */
    private int answer;
    private double usual;
    private final int[] changed;
    private final double[] changedWeights;
    /** Repairs that are rated anew. */
    private final int[] apart;
    private final double[] rates;
    /** Their places in the order of the situation, ascending. */
    private final int[] gaps;
    private int gapCount;
    private int gap;
    /** The same repairs, best first, from {@link #head} to {@link #end}. */
    private final int[] again;
    private int head;
    private int end;
    /** Place in the order of the situation. */
    private int next;
    private double usualRate;
    private double newRate;
    private double mass;
    private double floor;
    private double spent;
    private double best;
    private double floorBefore;
    private int first;

    MergedSequence(LiveProblem problem) {
        this.problem = problem;
        base = new BaseOrder(problem);
        changed = new int[problem.faults()];
        changedWeights = new double[problem.faults()];
        apart = new int[problem.steps()];
        rates = new double[problem.steps()];
        gaps = new int[problem.steps() - problem.tests()];
        again = new int[gaps.length];
    }

    /** Turns to a situation; the arrays must stay as they are until it turns to another. */
    void from(double[] ofFaults, int[] endedSteps) {
        weights = ofFaults;
        ended = endedSteps;
        base.from(weights, ended);
    }

    /** Expected cost times mass of repairs alone. */
    double cost() {
        begin(1);
        mass = base.mass(0);
        floor = base.floor(0);
        return walk();
    }

    /** The same after a repair that did not fix. */
    double costAfter(int repair) {
        begin(1);
        mass = base.mass(0);
        floor = base.floor(0);
        ended[repair] = 1;
        fail(repair);
        rateAnew(repair);
        ended[repair] = 0;
        putInOrder();
        return walk();
    }

    /** The same after an answer to a test, times the probability of the answer. */
    double costAfter(Links test, int outcome) {
        begin(test.usual()[outcome]);
        int[] faults = test.faults();
        double[] likelihood = test.likelihood()[outcome];
        double massElsewhere = base.mass(0);
        double floorElsewhere = base.floor(0);
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
        putInOrder();
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
        gapCount = 0;
        gap = 0;
        head = 0;
        end = 0;
        next = 0;
    }

    /** Takes a repair out of the order of the situation, with all whose order depends on it. */
    private void rateAnew(int repair) {
        if (apart[repair] == answer) {
            return;
        }
        for (int one : problem.kin(repair)) {
            apart[one] = answer;
            int place = base.place(one);
            if (place < base.size()) {
                gaps[gapCount++] = place;
            }
            if (ended[one] == 0) {
                rates[one] = rate(one);
                again[end++] = one;
                moveUp(end - 1);
            }
        }
    }

    private void putInOrder() {
        if (gapCount > 1) {
            Arrays.sort(gaps, 0, gapCount);
        }
    }

    private double walk() {
        best = problem.stopCost() * mass;
        spent = 0;
        int begin = RepairSequence.STOP;
        double stopped = best;
        while (mayPay()) {
            boolean anew = isAgainNext();
            if (begin == RepairSequence.STOP) {
                begin = anew ? again[head] : base.repair(next);
            }
            if (anew) {
                repair(again[head++]);
            } else {
                stretch();
            }
        }
        first = best < stopped ? begin : RepairSequence.STOP;
        return best;
    }

    /**
     * Whether going on can be better than the best so far. Rates only fall from one repair to the next. So all repairs from
     * here on, whatever mass they leave, spend at least (mass^2 - left^2) / (2 rate) and spare stop cost * (mass - left):
     * when the rate is below mass / (2 stop cost) it is best to stop by now.
     */
    private boolean mayPay() {
        while (gap < gapCount && gaps[gap] == next) {
            gap++;
            next++;
        }
        usualRate = usual > 0 ? usual * base.rate(next) : 0;
        newRate = head < end ? rates[again[head]] : 0;
        double rate = Math.max(usualRate, newRate);
        return rate > 0 && spent + floor < best && rate * 2 * problem.stopCost() > mass;
    }

    private boolean isAgainNext() {
        return newRate > 0 && (usualRate == 0 || BaseOrder.before(newRate, again[head], usualRate, base.repair(next)));
    }

    private void repair(int repair) {
        spent += problem.ownCost(repair) * mass;
        fail(repair);
        stopHere();
    }

    private void stopHere() {
        best = Math.min(best, spent + problem.stopCost() * mass);
    }

    /** Repairs as they follow each other in the situation, up to the next one taken out or put in. */
    private void stretch() {
        int to = gap < gapCount ? gaps[gap] : base.size();
        if (newRate > 0) {
            to = base.firstAfter(newRate, again[head], usual, next, to);
        }
        double offset = mass / usual - base.mass(next);
        goTo(base.fallsUntil(offset, next, to));
        stopHere();
        if (next < to) {
            for (int rises = base.risesFrom(offset, next, to); next < rises && mayPay(); stopHere()) {
                goTo(next + 1);
            }
            goTo(to);
        }
    }

    private void goTo(int place) {
        double offset = mass - usual * base.mass(next);
        spent += usual * (base.spent(place) - base.spent(next)) + offset * (base.cost(place) - base.cost(next));
        mass = Math.max(usual * base.mass(place) + offset, 0);
        floor -= usual * (base.floor(next) - base.floor(place));
        next = place;
    }

    /** Takes out what the repair would have fixed. */
    private void fail(int repair) {
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
            moveDown(rival);
        }
    }

    /** A repair that has become less likely to help, if it is among those still to come. */
    private void moveDown(int repair) {
        int at = head;
        while (at < end && again[at] != repair) {
            at++;
        }
        if (at == end) {
            return;
        }
        rates[repair] = rate(repair);
        for (; at + 1 < end && before(again[at + 1], repair); at++) {
            again[at] = again[at + 1];
        }
        again[at] = repair;
    }

    private void moveUp(int from) {
        int repair = again[from];
        int to = from;
        for (; to > head && before(repair, again[to - 1]); to--) {
            again[to] = again[to - 1];
        }
        again[to] = repair;
    }

    private boolean before(int a, int b) {
        return BaseOrder.before(rates[a], a, rates[b], b);
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
}
