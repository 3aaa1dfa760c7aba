package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final double EXACT = 1e-10;
    private static final double[] PRIORS = { 0.5, 0.3, 0.2 };
    private static final double[] FIRST = { 0.9, 0.2, 0.05 };
    private static final double[] SECOND = { 0.1, 0.3, 0.7 };

    @Test
    void tenTimesLikelierIsTenDecibans() {
        double[][] weights = Explanation.weights(new double[] { 0.5, 0.5 }, List.of(new double[] { 0.8, 0.08 }));
        assertArrayEquals(new double[] { 10, -10 }, weights[0], EXACT);
    }

    @Test
    void oneObservationMovesTheOddsByItsWeight() {
        double[][] weights = Explanation.weights(PRIORS, List.of(FIRST));
        double after = ExclusiveBelief.ofPriors(PRIORS).observe(FIRST).probability(1);
        assertEquals(10 * Math.log10(after / (1 - after) / (0.3 / 0.7)), weights[0][1], EXACT);
    }

    @Test
    void observationIsWeighedGivenAllOthers() {
        double[][] weights = Explanation.weights(PRIORS, List.of(FIRST, SECOND));
        double without = ExclusiveBelief.ofPriors(PRIORS).observe(SECOND).probability(0);
        double with = ExclusiveBelief.ofPriors(PRIORS).observe(SECOND).observe(FIRST).probability(0);
        assertEquals(10 * Math.log10(with / (1 - with) / (without / (1 - without))), weights[0][0], EXACT);
    }

    @Test
    void orderOfObservationsDoesNotMatter() {
        assertArrayEquals(Explanation.weights(PRIORS, List.of(FIRST, SECOND))[1],
                Explanation.weights(PRIORS, List.of(SECOND, FIRST))[0], 0);
    }

    @Test
    void excludedFaultHasEverythingAgainstIt() {
        double[][] weights = Explanation.weights(PRIORS, List.of(new double[] { 0, 0.5, 0.5 }));
        assertEquals(Double.NEGATIVE_INFINITY, weights[0][0]);
    }

    @Test
    void nothingSpeaksForTheOnlyFault() {
        assertEquals(0, Explanation.weights(new double[] { 1 }, List.of(new double[] { 0.2 }))[0][0]);
    }

    @Test
    void faultExcludedByAnotherObservationHasNoWeight() {
        double[][] weights = Explanation.weights(PRIORS, List.of(new double[] { 0, 0.5, 0.5 }, new double[] { 0, 0.1, 0.2 }));
        assertEquals(0, weights[1][0]);
    }

    @Test
    void conflictIsReported() {
        var conflicting = List.of(new double[] { 1, 0, 0 }, new double[] { 0, 1, 1 });
        assertThrows(ConflictingEvidenceException.class, () -> Explanation.weights(PRIORS, conflicting));
    }
}
