package org.boardwright.diagnosis;

import java.util.List;

/**
 * What it probably is when more than one thing is wrong. Faults are then independent of each other, so their probabilities do not sum
 * to 1.
 *
 * @param probability least P(two or more faults | evidence), 0..1
 * @param atMost      greatest; the same as {@code probability} when exact
 * @param exact       whether all numbers are exact; otherwise each is only known to lie in its interval
 * @param faults      likeliest first; those below one in a hundred are left out
 * @param sets        the likeliest sets of faults that the phone came in with, best first
 * @param explanation why, and how to check it, in a few sentences for the technician
 */
public record SeveralFaults(double probability, double atMost, boolean exact, List<Present> faults, List<Together> sets,
        String explanation) {

    public SeveralFaults {
        faults = List.copyOf(faults);
        sets = List.copyOf(sets);
    }

    /**
     * One fault.
     *
     * @param id   id of the fault
     * @param name as a technician calls it
     * @param low  least P(fault is present and no repair has mended it yet | evidence)
     * @param high greatest; the same as {@code low} when exact
     */
    public record Present(String id, String name, double low, double high) {
    }

    /**
     * Exactly these faults.
     *
     * @param ids   of the faults, those likeliest to be present still first
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
