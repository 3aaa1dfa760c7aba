package org.boardwright.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Why the recommended step and no other, and what would change that. Judged at the first level of planning.
 *
 * @param step        the recommended step
 * @param skipping    what it costs more, to the end of the case and in the currency of the shop, when this step is never
 *                    done; of a stop, when the case goes on with the next best step. Empty when there is no other step
 * @param wouldChange the test by which the case costs least when it is asked now, and after each of its outcomes the
 *                    leading fault and the step that follows; empty when there is no test to ask
 * @param influences  how far numbers of the knowledge can move before another step is recommended: every prior, the links of the
 *                    evidence and of all tests that could be done, and how surely each repair mends. Nearest change first, only those
 *                    with a change
 * @param missing     signs one would expect of the leading faults, when there is one fault, and that were looked for in vain or that
 *                    nobody has looked for; likeliest fault first
 */
public record Justification(AdvisedStep step, OptionalDouble skipping, Optional<PlanNode> wouldChange,
        List<Influence> influences, List<Expectation> missing) {

    public Justification {
        Objects.requireNonNull(step);
        influences = List.copyOf(influences);
        missing = List.copyOf(missing);
    }

    /** The same with these influences. */
    Justification with(List<Influence> found) {
        return new Justification(step, skipping, wouldChange, found, missing);
    }
}
