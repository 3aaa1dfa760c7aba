package org.boardwright.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * What it probably is.
 *
 * @param faults  every fault that applies to the phone, likeliest first, when exactly one is present; empty when nothing is known about
 *                such phones
 * @param several what it probably is when more than one thing is wrong; empty while one fault explains the evidence well enough
 */
public record Diagnosis(List<RankedFault> faults, Optional<SeveralFaults> several) {

    public Diagnosis {
        faults = List.copyOf(faults);
    }

    /** Exactly one fault. */
    public Diagnosis(List<RankedFault> faults) {
        this(faults, Optional.empty());
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
