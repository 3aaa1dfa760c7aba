package org.boardwright.inference.multi;

import java.util.Arrays;

/**
 * These faults and no others.
 *
 * @param faults  ascending
 * @param logMass ln P(exactly these faults, all findings), in nats
 */
public record FaultSet(int[] faults, double logMass) {

    public FaultSet {
        faults = faults.clone();
    }

    @Override
    public int[] faults() {
        return faults.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaultSet set && Arrays.equals(faults, set.faults) && logMass == set.logMass;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(faults);
    }

    @Override
    public String toString() {
        return Arrays.toString(faults) + " ln " + logMass;
    }
}
