package org.boardwright.diagnosis;

import java.util.List;

/**
 * What it probably is when more than one thing is wrong. Faults are then independent of each other, so their probabilities do not sum
 * to 1.
 *
 * @param probability P(two or more faults | evidence) among all sets of one or two faults, 0..1
 * @param exact       whether the numbers of the faults are exact; otherwise each is known to lie in its interval
 * @param faults      likeliest first; those below one in a hundred are left out
 * @param sets        the likeliest sets of faults, best first
 */
public record SeveralFaults(double probability, boolean exact, List<Present> faults, List<Together> sets) {

    public SeveralFaults {
        faults = List.copyOf(faults);
        sets = List.copyOf(sets);
    }

    /**
     * One fault.
     *
     * @param id   id of the fault
     * @param name as a technician calls it
     * @param low  least P(fault is present | evidence)
     * @param high greatest; the same as {@code low} when exact
     */
    public record Present(String id, String name, double low, double high) {
    }

    /**
     * Exactly these faults.
     *
     * @param ids   of the faults, likeliest first
     * @param names the same as a technician calls them
     * @param share P(exactly these | evidence) over that of the best set, so that the best has 1
     */
    public record Together(List<String> ids, List<String> names, double share) {
        public Together {
            ids = List.copyOf(ids);
            names = List.copyOf(names);
        }
    }
}
