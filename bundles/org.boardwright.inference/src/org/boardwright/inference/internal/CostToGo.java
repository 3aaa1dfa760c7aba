package org.boardwright.inference.internal;

/** What some way of working costs from a situation to the end of the case. */
@FunctionalInterface
public interface CostToGo {

    /** Expected cost times {@link Situation#mass()}. A function of the situation alone. */
    double of(Situation situation);
}
