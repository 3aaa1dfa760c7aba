package org.boardwright.inference;

import java.util.Objects;

/**
 * Something done to the phone once so that steps become possible: opened, battery off, board out.
 *
 * @param id   of the caller
 * @param cost of entering it and of undoing it at the end, paid once; not negative
 */
public record BenchState(String id, double cost) {
    public BenchState {
        Objects.requireNonNull(id);
        Checks.cost(id, cost);
    }
}
