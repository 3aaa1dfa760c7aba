package org.boardwright.inference.internal;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The exact cost of always asking the test that most improves on the plan without tests, and repairing when none does or
 * when it is better to ask after the repair: repair-aware myopic value of information (Heckerman, Breese, Rommelse 1995)
 * with one repair's foresight, followed to the end of every branch.
 * Branches too improbable to matter get one more test at most, and where asking can save next to nothing there are only
 * repairs. That is a way of working too, so the cost stays the true cost of something one can do, and it falls when fewer
 * branches are cut.
 * <p>
 * Not for use by several threads.
 */
final class MyopicPolicy implements CostToGo {

    private static final int NO_TEST = -1;
    private static final int MOST_KNOWN = 1 << 20;

    /** A step, {@link RepairSequence#STOP} for none, and the cost of doing it and then repairs only. */
    private record Choice(int step, double cost) {
    }

    private final LiveProblem problem;
    private final double negligible;
    private final double trifle;
    private final BooleanSupplier cancelled;
    private final OneStep oneStep;
    private final CostTable known;

    /**
     * @param negligible branches less probable than this, seen from the start, are cut short
     * @param share      branches in which knowing the fault would save less than this share of what it would save at the
     *                   start, probability counted, are ended in repairs
     */
    MyopicPolicy(LiveProblem problem, double negligible, double share, BooleanSupplier cancelled) {
        this.problem = problem;
        this.negligible = negligible;
        this.cancelled = cancelled;
        this.oneStep = new OneStep(problem);
        this.known = new CostTable(problem.keyWords(), MOST_KNOWN);
        oneStep.from(Situation.start(problem));
        this.trifle = share * oneStep.mostToSave();
    }

    @Override
    public double of(Situation situation) {
        if (situation.mass() < negligible) {
            return choose(situation).cost();
        }
        double cost = known.get(situation);
        if (Double.isNaN(cost)) {
            cost = follow(situation);
            known.put(situation, cost);
        }
        return cost;
    }

    private double follow(Situation situation) {
        Choice choice = choose(situation);
        if (choice.step() == RepairSequence.STOP) {
            return choice.cost();
        }
        double cost = situation.cost(choice.step()) * situation.mass();
        for (int o = 0; o < problem.outcomes(choice.step()); o++) {
            cost += of(situation.after(choice.step(), o));
        }
        return cost;
    }

    /**
     * The best test; or the first repair, when it is better to ask only after it has failed, or not to ask. The plain rule
     * compares asking now with never asking, and so asks before a cheap repair that should come first.
     */
    private Choice choose(Situation situation) {
        Choice asking = ask(situation);
        int repair = oneStep.first();
        if (asking.step() == RepairSequence.STOP || asking.step() == repair || repair == RepairSequence.STOP) {
            return asking;
        }
        double later = situation.cost(repair) * situation.mass() + ask(situation.after(repair, 0)).cost();
        return later < asking.cost() ? new Choice(repair, later) : asking;
    }

    /** What it costs to ask one test more, if any helps, and then to repair only. */
    double oneTest(Situation situation) {
        return ask(situation).cost();
    }

    /** The test that beats the plan without tests by most, the first of equals; else the first step of that plan. */
    private Choice ask(Situation situation) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        oneStep.from(situation);
        double best = oneStep.repairsOnly();
        if (oneStep.mostToSave() < trifle) {
            return new Choice(RepairSequence.STOP, best);
        }
        int test = NO_TEST;
        for (int t = 0; t < problem.tests(); t++) {
            double cost = situation.open(t) ? oneStep.cost(t, best) : best;
            if (cost < best) {
                best = cost;
                test = t;
            }
        }
        return new Choice(test == NO_TEST ? oneStep.first() : test, best);
    }
}
