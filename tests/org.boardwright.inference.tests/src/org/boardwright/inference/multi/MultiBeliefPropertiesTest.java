package org.boardwright.inference.multi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.boardwright.inference.multi.MultiBelief.Exact;
import org.boardwright.inference.multi.NoisyOrNetwork.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every belief in several faults at once, tried on random networks. */
class MultiBeliefPropertiesTest {

    private static final double ROUNDING = 1e-12;
    private static final int FAULTS = 8;
    private static final int ALL_SETS = 1 << FAULTS;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static Enumeration network(long seed) {
        return Enumeration.random(seed, FAULTS, 5, 4);
    }

    private static Exact belief(Enumeration of, int[] present, int[] absent) {
        return assertInstanceOf(Exact.class, of.network().observe(present, absent));
    }

    private static void requireSameBits(Exact expected, Exact actual) {
        assertArrayEquals(expected.probabilities(), actual.probabilities(), 0);
        assertEquals(expected.logEvidence(), actual.logEvidence(), 0);
    }

    private static int[] shuffled(int[] findings, Random random) {
        List<Integer> list = new ArrayList<>(Arrays.stream(findings).boxed().toList());
        Collections.shuffle(list, random);
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theProbabilitiesOfAllFaultSetsSumToOne(long seed) {
        var truth = network(seed);
        var belief = belief(truth, truth.present, truth.absent);
        var sets = belief.best(ALL_SETS);
        assertTrue(sets.complete());
        assertEquals(1, sets.sets().stream().mapToDouble(s -> Math.exp(s.logMass() - belief.logEvidence())).sum(), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfFindingsChangesNoBit(long seed) {
        var truth = network(seed);
        var random = new Random(seed);
        requireSameBits(belief(truth, truth.present, truth.absent),
                belief(truth, shuffled(truth.present, random), shuffled(truth.absent, random)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takingAFindingBackRestoresEveryBit(long seed) {
        var truth = network(seed);
        var network = truth.network();
        int[] fewer = Arrays.copyOf(truth.present, truth.present.length - 1);
        var before = assertInstanceOf(Exact.class, network.observe(fewer, truth.absent));
        network.observe(truth.present, truth.absent);
        requireSameBits(before, assertInstanceOf(Exact.class, network.observe(fewer, truth.absent)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyNumberOfThreadsGivesTheSameBits(long seed) {
        var truth = network(seed);
        var alone = belief(truth, truth.present, truth.absent);
        IntStream.range(0, 8).parallel().mapToObj(i -> belief(truth, truth.present, truth.absent))
                .forEach(b -> requireSameBits(alone, b));
    }

    @Test
    void findingsThatCannotOccurTogetherAreAConflictThatNamesOne() {
        // finding 1 comes only from fault 0, which always brings finding 0 along
        var network = new NoisyOrNetwork(new double[] { 0.5 }, new double[] { 0, 0 }, new Link(0, 0, 1), new Link(0, 1, 0.5));
        var conflict = assertThrows(ConflictingFindingsException.class, () -> network.observe(new int[] { 1 }, new int[] { 0 }));
        assertEquals(1, conflict.finding());
    }
}
