package org.boardwright.inference;

import java.util.List;

/**
 * All that can be done about a phone in which exactly one of some faults is present. All costs have one unit.
 *
 * @param faults   number of faults
 * @param tests    test i is index i everywhere
 * @param repairs  repair i is index i everywhere
 * @param states   state i is bit i of every mask; at most 31
 * @param stopCost of ending without a working phone (quote, referral, lost job); not negative
 */
public record Problem(int faults, List<TestStep> tests, List<RepairStep> repairs, List<BenchState> states, double stopCost) {

    private static final int MOST_STATES = 31;

    public Problem {
        tests = List.copyOf(tests);
        repairs = List.copyOf(repairs);
        states = List.copyOf(states);
        Checks.require(faults > 0, "problem", "no faults");
        Checks.require(states.size() <= MOST_STATES, "problem", "more than " + MOST_STATES + " bench states");
        Checks.cost("stop", stopCost);
        for (TestStep t : tests) {
            requireFits(t.id(), t.faults(), t.needs(), faults, states.size());
        }
        for (RepairStep r : repairs) {
            requireFits(r.id(), r.faults(), r.needs(), faults, states.size());
        }
    }

    private static void requireFits(String id, int given, int needs, int faults, int states) {
        Checks.require(given == faults, id, given + " probabilities for " + faults + " faults");
        Checks.require((needs & ~((1L << states) - 1)) == 0, id, "needs a bench state that is not there");
    }
}
