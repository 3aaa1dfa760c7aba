package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every exclusive belief, tried on random priors and evidence, also such as excludes faults. */
class BeliefPropertiesTest {

    private static final double ROUNDING = 1e-12;
    private static final int FAULTS = 30;
    private static final int OBSERVATIONS = 40;
    private static final int NEVER_EXCLUDED = 3;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static ExclusiveBelief prior(Random random) {
        return ExclusiveBelief.ofPriors(random.doubles(FAULTS, 1e-9, 1).toArray());
    }

    private static List<double[]> evidence(Random random) {
        List<double[]> evidence = new ArrayList<>();
        for (int i = 0; i < OBSERVATIONS; i++) {
            double[] likelihood = random.doubles(FAULTS, 1e-12, 1).toArray();
            likelihood[NEVER_EXCLUDED + random.nextInt(FAULTS - NEVER_EXCLUDED)] = 0;
            evidence.add(likelihood);
        }
        return evidence;
    }

    private static ExclusiveBelief after(ExclusiveBelief prior, List<double[]> evidence) {
        ExclusiveBelief belief = prior;
        for (double[] likelihood : evidence) {
            belief = belief.observe(likelihood);
        }
        return belief;
    }

    private static void requireSameBits(ExclusiveBelief expected, ExclusiveBelief actual) {
        assertArrayEquals(expected.probabilities(), actual.probabilities(), 0);
        assertEquals(expected.logEvidence(), actual.logEvidence(), 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void probabilitiesSumToOne(long seed) {
        var random = new Random(seed);
        assertEquals(1, Arrays.stream(after(prior(random), evidence(random)).probabilities()).sum(), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfEvidenceChangesNoBit(long seed) {
        var random = new Random(seed);
        var prior = prior(random);
        List<double[]> evidence = evidence(random);
        var inOrder = after(prior, evidence);
        Collections.shuffle(evidence, random);
        requireSameBits(inOrder, after(prior, evidence));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withdrawingEvidenceRestoresEveryBit(long seed) {
        var random = new Random(seed);
        var before = after(prior(random), evidence(random));
        List<double[]> more = evidence(random);
        var belief = after(before, more);
        Collections.shuffle(more, random);
        for (double[] likelihood : more) {
            belief = belief.withdraw(likelihood);
        }
        requireSameBits(before, belief);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoThreadsGiveTheSameBits(long seed) throws InterruptedException {
        var beliefs = new ExclusiveBelief[2];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < beliefs.length; i++) {
            int slot = i;
            threads.add(Thread.ofPlatform().start(() -> {
                var random = new Random(seed);
                beliefs[slot] = after(prior(random), evidence(random));
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        requireSameBits(beliefs[0], beliefs[1]);
    }

    @Test
    void evidenceThatExcludesEveryFaultIsAConflictAndNotANumberLeft() {
        double[] onlyFirst = { 1, 0 };
        double[] onlySecond = { 0, 1 };
        var belief = ExclusiveBelief.ofPriors(1, 1).observe(onlyFirst);
        assertThrows(ConflictingEvidenceException.class, () -> belief.observe(onlySecond));
        assertFalse(Double.isNaN(belief.probability(0)));
    }
}
