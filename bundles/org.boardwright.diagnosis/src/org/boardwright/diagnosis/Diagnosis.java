package org.boardwright.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * What it probably is.
 *
 * @param faults every fault that applies to the phone, likeliest first; empty when nothing is known about such phones
 */
public record Diagnosis(List<RankedFault> faults) {

    public Diagnosis {
        faults = List.copyOf(faults);
    }

    /** The likeliest fault. */
    public Optional<RankedFault> first() {
        return faults.stream().findFirst();
    }

    /** The fault with this id. */
    public Optional<RankedFault> fault(String id) {
        return faults.stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
