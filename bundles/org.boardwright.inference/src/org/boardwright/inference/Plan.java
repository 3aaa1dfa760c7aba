package org.boardwright.inference;

import java.util.List;
import java.util.Objects;

/**
 * The steps that could be next, rated.
 *
 * @param level   how deeply
 * @param options best first; the stop is always among them. Steps that cannot change anything are not.
 */
public record Plan(Level level, List<Option> options) {

    public Plan {
        Objects.requireNonNull(level);
        options = options.stream().sorted().toList();
        Checks.require(!options.isEmpty(), "plan", "no options");
    }

    /** The step to do. */
    public Option best() {
        return options.getFirst();
    }

    /** Expected cost to the end of the case when the plan is followed from here. */
    public double expectedCost() {
        return best().expectedCost();
    }
}
