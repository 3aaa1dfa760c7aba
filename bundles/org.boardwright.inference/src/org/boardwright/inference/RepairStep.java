package org.boardwright.inference;

import java.util.Objects;

/**
 * An attempt to mend the phone, followed by a check of the whole phone, so that it is known whether it worked.
 *
 * @param id    of the caller
 * @param cost  of the attempt and the check, without the bench states it needs; not negative
 * @param needs bench states it needs, bit i for state i, with all that these imply
 * @param fixes P(phone works afterwards | fault), one per fault. Copied in and out.
 */
public record RepairStep(String id, double cost, int needs, double[] fixes) {

    /** Outcome of a repair after which the phone still fails. */
    public static final int NOT_FIXED = 0;
    /** Outcome of a repair after which the phone works: the end of the case. */
    public static final int FIXED = 1;

    public RepairStep {
        Objects.requireNonNull(id);
        Checks.cost(id, cost);
        fixes = fixes.clone();
        for (double p : fixes) {
            Checks.probability(id, p);
        }
    }

    @Override
    public double[] fixes() {
        return fixes.clone();
    }

    /** P(phone works afterwards | fault), without a copy. */
    public double fixes(int fault) {
        return fixes[fault];
    }

    /** Number of faults it has probabilities for. */
    public int faults() {
        return fixes.length;
    }
}
