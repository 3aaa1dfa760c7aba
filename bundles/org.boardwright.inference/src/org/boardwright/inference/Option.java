package org.boardwright.inference;

import java.util.Comparator;
import java.util.Objects;

/**
 * A step that could be next. Ordered by expected cost, then kind, then index, so that a tie never depends on chance.
 *
 * @param kind         what it is
 * @param index        of the test or repair in its {@link Problem}; 0 for the stop
 * @param expectedCost of doing it now and following the plan afterwards, to the end of the case
 */
public record Option(Kind kind, int index, double expectedCost) implements Comparable<Option> {

    /** What a step is; cheaper to take back first, which decides ties. */
    public enum Kind {
        /** Ask. */
        TEST,
        /** Mend and check. */
        REPAIR,
        /** End without a working phone. */
        STOP
    }

    private static final Comparator<Option> ORDER = Comparator.comparingDouble(Option::expectedCost)
            .thenComparing(Option::kind).thenComparingInt(Option::index);

    public Option {
        Objects.requireNonNull(kind);
    }

    @Override
    public int compareTo(Option other) {
        return ORDER.compare(this, other);
    }
}
