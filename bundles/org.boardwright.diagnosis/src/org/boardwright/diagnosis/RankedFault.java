package org.boardwright.diagnosis;

import java.util.List;

import org.boardwright.model.knowledge.Locus;

/**
 * One fault with its probability.
 *
 * @param id          id of the fault
 * @param name        as a technician calls it
 * @param description one or two sentences; empty when there are none
 * @param part        id of the part
 * @param locus       where it sits
 * @param probability 0..1, all faults of a diagnosis sum to 1
 * @param why         what each piece of evidence says about it, strongest first
 * @param prior       the claims behind its prior
 */
public record RankedFault(String id, String name, String description, String part, Locus locus, double probability,
        List<Reason> why, List<Statement> prior) {

    public RankedFault {
        why = List.copyOf(why);
        prior = List.copyOf(prior);
    }
}
