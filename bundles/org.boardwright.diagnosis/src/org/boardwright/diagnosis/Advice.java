package org.boardwright.diagnosis;

import java.util.List;
import java.util.Optional;

import org.boardwright.inference.Level;

/**
 * What to do next.
 *
 * @param steps   every step that is allowed, best first
 * @param against steps that should not be done, and why
 * @param level   how far the planner looked
 */
public record Advice(List<AdvisedStep> steps, List<AdvisedAgainst> against, Level level) {

    public Advice {
        steps = List.copyOf(steps);
        against = List.copyOf(against);
    }

    /** The step to do next. */
    public Optional<AdvisedStep> best() {
        return steps.stream().findFirst();
    }
}
