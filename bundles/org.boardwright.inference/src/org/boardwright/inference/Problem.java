package org.boardwright.inference;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.inference.internal.Compiled;

/**
 * All that can be done about a phone in which exactly one of some faults is present. All costs have one unit. Immutable.
 * What every plan needs is worked out once, here, so a problem is best kept while the position changes.
 */
public final class Problem {

    private static final int MOST_STATES = 31;

    private final int faults;
    private final List<TestStep> tests;
    private final List<RepairStep> repairs;
    private final List<BenchState> states;
    private final double stopCost;
    private final Compiled compiled;

    /**
     * @param faults   number of faults
     * @param tests    test i is index i everywhere
     * @param repairs  repair i is index i everywhere
     * @param states   state i is bit i of every mask; at most 31
     * @param stopCost of ending without a working phone (quote, referral, lost job); not negative
     */
    public Problem(int faults, List<TestStep> tests, List<RepairStep> repairs, List<BenchState> states, double stopCost) {
        this.faults = faults;
        this.tests = List.copyOf(tests);
        this.repairs = List.copyOf(repairs);
        this.states = List.copyOf(states);
        this.stopCost = stopCost;
        Checks.require(faults > 0, "problem", "no faults");
        Checks.require(states.size() <= MOST_STATES, "problem", "more than " + MOST_STATES + " bench states");
        Checks.cost("stop", stopCost);
        for (TestStep t : tests) {
            requireFits(t.id(), t.faults(), t.needs(), faults, states.size());
        }
        for (RepairStep r : repairs) {
            requireFits(r.id(), r.faults(), r.needs(), faults, states.size());
        }
        compiled = new Compiled(this);
    }

    private Problem(Problem origin, int test, TestStep instead) {
        faults = origin.faults;
        List<TestStep> changed = new ArrayList<>(origin.tests);
        changed.set(test, instead);
        tests = List.copyOf(changed);
        repairs = origin.repairs;
        states = origin.states;
        stopCost = origin.stopCost;
        requireFits(instead.id(), instead.faults(), instead.needs(), faults, states.size());
        compiled = new Compiled(this, origin.compiled, test);
    }

    /** The same problem with another test in the place of one. Only that test is looked at anew. */
    public Problem with(int test, TestStep instead) {
        return new Problem(this, test, instead);
    }

    /** Number of faults. */
    public int faults() {
        return faults;
    }

    /** Test i is index i everywhere. */
    public List<TestStep> tests() {
        return tests;
    }

    /** Repair i is index i everywhere. */
    public List<RepairStep> repairs() {
        return repairs;
    }

    /** State i is bit i of every mask. */
    public List<BenchState> states() {
        return states;
    }

    /** Cost of ending without a working phone. */
    public double stopCost() {
        return stopCost;
    }

    Compiled compiled() {
        return compiled;
    }

    private static void requireFits(String id, int given, int needs, int faults, int states) {
        Checks.require(given == faults, id, given + " probabilities for " + faults + " faults");
        Checks.require((needs & ~((1L << states) - 1)) == 0, id, "needs a bench state that is not there");
    }
}
