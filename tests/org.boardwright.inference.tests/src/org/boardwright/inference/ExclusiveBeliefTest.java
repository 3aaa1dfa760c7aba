package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ExclusiveBeliefTest {

    private static final double EXACT = 1e-12;
    private static final double[] FIRST = { 0.9, 0.2, 0.05 };
    private static final double[] SECOND = { 0.1, 0.3, 0.7 };
    private static final double[] EXCLUDING = { 0, 0.5, 0.5 };

    @Test
    void priorsAreNormalised() {
        assertArrayEquals(new double[] { 0.5, 0.3, 0.2 }, ExclusiveBelief.ofPriors(5, 3, 2).probabilities(), EXACT);
    }

    @Test
    void observationMultipliesByLikelihood() {
        var belief = ExclusiveBelief.ofPriors(0.5, 0.3, 0.2).observe(FIRST);
        assertEquals(0.45 / 0.52, belief.probability(0), EXACT);
    }

    @Test
    void probabilitiesSumToOneAfterMuchEvidence() {
        var random = new Random(1);
        var belief = ExclusiveBelief.ofPriors(random.doubles(50, 0.01, 1).toArray());
        for (int i = 0; i < 200; i++) {
            belief = belief.observe(random.doubles(50, 1e-6, 1).toArray());
        }
        assertEquals(1, Arrays.stream(belief.probabilities()).sum(), EXACT);
    }

    @Test
    void evidenceTooImprobableForOneDoubleIsStillWeighed() {
        var belief = ExclusiveBelief.ofPriors(1, 1);
        for (int i = 0; i < 10; i++) {
            belief = belief.observe(2e-200, 1e-200);
        }
        assertEquals(1024.0 / 1025, belief.probability(0), EXACT);
    }

    @Test
    void orderOfEvidenceChangesNoBit() {
        var prior = ExclusiveBelief.ofPriors(0.5, 0.3, 0.2);
        assertArrayEquals(prior.observe(FIRST).observe(SECOND).observe(EXCLUDING).probabilities(),
                prior.observe(EXCLUDING).observe(SECOND).observe(FIRST).probabilities(), 0);
    }

    @Test
    void withdrawnEvidenceLeavesNoTrace() {
        var before = ExclusiveBelief.ofPriors(0.5, 0.3, 0.2).observe(SECOND);
        var after = before.observe(FIRST).observe(EXCLUDING).withdraw(FIRST).withdraw(EXCLUDING);
        assertArrayEquals(before.probabilities(), after.probabilities(), 0);
    }

    @Test
    void observationLeavesTheBeliefItWasMadeOn() {
        var belief = ExclusiveBelief.ofPriors(0.5, 0.5);
        belief.observe(1, 0.1);
        assertEquals(0.5, belief.probability(0), EXACT);
    }

    @Test
    void evidenceHasItsProbability() {
        var belief = ExclusiveBelief.ofPriors(5, 3, 2).observe(FIRST).observe(SECOND);
        double expected = 0.5 * 0.9 * 0.1 + 0.3 * 0.2 * 0.3 + 0.2 * 0.05 * 0.7;
        assertEquals(Math.log(expected), belief.logEvidence(), EXACT);
    }

    @Test
    void noEvidenceIsCertain() {
        assertEquals(0, ExclusiveBelief.ofPriors(5, 3, 2).logEvidence(), 0);
    }

    @Test
    void impossibleEvidenceNamesTheFaultsItConflictsWith() {
        var belief = ExclusiveBelief.ofPriors(1, 1, 1).observe(EXCLUDING);
        var conflict = assertThrows(ConflictingEvidenceException.class, () -> belief.observe(1, 0, 0));
        assertTrue(conflict.getMessage().endsWith("1, 2"), conflict.getMessage());
    }

    @Test
    void impossibleEvidenceCanBeAskedForFirst() {
        assertFalse(ExclusiveBelief.ofPriors(1, 1, 1).observe(EXCLUDING).allows(1, 0, 0));
    }

    @Test
    void faultWithoutPriorStaysImpossible() {
        assertEquals(0, ExclusiveBelief.ofPriors(1, 0).observe(0.001, 1).probability(1), 0);
    }

    @Test
    void withdrawingWhatWasNotSeenIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ExclusiveBelief.ofPriors(1, 1, 1).withdraw(EXCLUDING));
    }

    @Test
    void priorsMustLeaveAFault() {
        assertThrows(IllegalArgumentException.class, () -> ExclusiveBelief.ofPriors(0, 0));
    }

    @Test
    void notANumberIsNoLikelihood() {
        assertThrows(IllegalArgumentException.class, () -> ExclusiveBelief.ofPriors(1, 1).observe(Double.NaN, 1));
    }

    @Test
    void likelihoodNeedsAValuePerFault() {
        assertThrows(IllegalArgumentException.class, () -> ExclusiveBelief.ofPriors(1, 1).observe(1));
    }
}
