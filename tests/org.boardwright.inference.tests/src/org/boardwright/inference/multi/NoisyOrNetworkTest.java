package org.boardwright.inference.multi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.boardwright.inference.multi.MultiBelief.Bounded;
import org.boardwright.inference.multi.MultiBelief.Exact;
import org.boardwright.inference.multi.NoisyOrNetwork.Link;
import org.junit.jupiter.api.Test;

class NoisyOrNetworkTest {

    private static final double EQUAL = 1e-12;
    private static final int[] NONE = {};

    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Enumeration small(long seed) {
        return Enumeration.random(seed, 3 + (int) (seed % 10), (int) (seed % 9), (int) (seed % 5));
    }

    private static Exact exact(Enumeration truth) {
        return assertInstanceOf(Exact.class, truth.network().observe(truth.present, truth.absent));
    }

    @Test
    void posteriorsAndEvidenceEqualThoseOfAllSetsCounted() {
        seeds().mapToObj(NoisyOrNetworkTest::small).forEach(truth -> {
            var belief = exact(truth);
            assertArrayEquals(truth.posterior(), belief.probabilities(), EQUAL);
            assertEquals(Math.log(truth.evidence()), belief.logEvidence(), EQUAL * 100);
        });
    }

    @Test
    void theBestSetsAreTheHeaviestAndTheirMassIsExact() {
        seeds().mapToObj(NoisyOrNetworkTest::small).forEach(truth -> {
            var best = exact(truth).best(5);
            assertTrue(best.complete());
            double[] expected = truth.masses();
            for (int i = 0; i < best.sets().size(); i++) {
                var set = best.sets().get(i);
                int bits = IntStream.of(set.faults()).map(f -> 1 << f).sum();
                assertEquals(expected[i], Math.exp(set.logMass()), EQUAL);
                assertEquals(truth.mass(bits), Math.exp(set.logMass()), EQUAL);
            }
        });
    }

    @Test
    void theMassesOfAllSetsSumToTheEvidence() {
        var truth = Enumeration.random(7, 6, 4, 2);
        var all = exact(truth).best(1000);
        assertTrue(all.complete());
        assertEquals(truth.evidence(), all.sets().stream().mapToDouble(s -> Math.exp(s.logMass())).sum(), EQUAL);
    }

    @Test
    void boundsContainTheTruthWhateverTheGuard() {
        seeds().forEach(seed -> {
            var truth = Enumeration.random(seed, 11, 8, 2);
            double[] posterior = truth.posterior();
            for (int width = 0; width < 4; width++) {
                var belief = truth.network().observe(truth.present, truth.absent, width);
                for (int f = 0; f < posterior.length; f++) {
                    var interval = belief.probability(f);
                    assertTrue(interval.low() - EQUAL <= posterior[f] && posterior[f] <= interval.high() + EQUAL,
                            seed + ": " + posterior[f] + " not in " + interval);
                }
                double evidence = Math.log(truth.evidence());
                assertTrue(belief.evidence().low() - 1e-9 <= evidence && evidence <= belief.evidence().high() + 1e-9);
            }
        });
    }

    @Test
    void beyondTheGuardTheAnswerIsCalledABound() {
        var truth = wide();
        assertInstanceOf(Exact.class, truth.network().observe(truth.present, truth.absent));
        var bounded = assertInstanceOf(Bounded.class, truth.network().observe(truth.present, truth.absent, 1));
        assertTrue(IntStream.range(0, 11).anyMatch(f -> bounded.probability(f).width() > 0));
    }

    private static Enumeration wide() {
        return Enumeration.random(3, 11, 8, 2);
    }

    @Test
    void theSameCaseGivesTheSameBitsOnAnyThread() {
        var truth = wide();
        var network = truth.network();
        var first = network.observe(truth.present, truth.absent).toString() + network.observe(truth.present, truth.absent, 1);
        seeds().parallel().forEach(seed -> assertEquals(first,
                network.observe(truth.present, truth.absent).toString() + network.observe(truth.present, truth.absent, 1)));
    }

    @Test
    void keepingFewerForwardStatesChangesNoBit() {
        seeds().mapToObj(NoisyOrNetworkTest::small).forEach(truth -> {
            var problem = Reduced.of(truth.network(), truth.present, truth.absent);
            int[] faults = Ordering.of(problem).faults();
            var all = new Lattice(problem, faults);
            var few = new Lattice(problem, faults, 1);
            assertArrayEquals(all.posterior(), few.posterior());
            assertEquals(all.logWeight(), few.logWeight());
        });
    }

    @Test
    void theOrderOfFindingsChangesNoBit() {
        var truth = wide();
        int[] backwards = IntStream.range(0, truth.present.length).map(i -> truth.present[truth.present.length - 1 - i]).toArray();
        assertEquals(truth.network().observe(truth.present, truth.absent).toString(),
                truth.network().observe(backwards, truth.absent).toString());
    }

    @Test
    void withoutFindingsTheBeliefIsThePrior() {
        var network = new NoisyOrNetwork(new double[] {0.1, 0.5}, new double[] {0.01}, new Link(0, 0, 0.9));
        var belief = assertInstanceOf(Exact.class, network.observe(NONE, NONE));
        assertArrayEquals(new double[] {0.1, 0.5}, belief.probabilities(), EQUAL);
        assertEquals(0, belief.logEvidence(), EQUAL);
    }

    @Test
    void aFindingThatNothingExplainsIsNamed() {
        var network = new NoisyOrNetwork(new double[] {0.1, 0}, new double[] {0.5, 0}, new Link(1, 1, 0.9));
        var conflict = assertThrows(ConflictingFindingsException.class, () -> network.observe(new int[] {0, 1}, NONE));
        assertEquals(1, conflict.finding());
    }

    @Test
    void anAbsentFindingThatAFaultAlwaysCausesExcludesTheFault() {
        var network = new NoisyOrNetwork(new double[] {0.1, 0.2}, new double[] {0, 0}, new Link(0, 0, 1), new Link(0, 1, 0.5),
                new Link(1, 1, 0.5));
        var belief = assertInstanceOf(Exact.class, network.observe(new int[] {1}, new int[] {0}));
        assertArrayEquals(new double[] {0, 1}, belief.probabilities(), EQUAL);
    }

    @Test
    void wrongNumbersAreRefused() {
        double[] one = {0.5};
        assertThrows(IllegalArgumentException.class, () -> new NoisyOrNetwork(new double[] {1}, one));
        assertThrows(IllegalArgumentException.class, () -> new NoisyOrNetwork(one, one, new Link(0, 0, 1.5)));
        assertThrows(IllegalArgumentException.class, () -> new NoisyOrNetwork(one, one, new Link(0, 0, .5), new Link(0, 0, .5)));
        var network = new NoisyOrNetwork(one, one, new Link(0, 0, .5));
        assertThrows(IllegalArgumentException.class, () -> network.observe(new int[] {0}, new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> network.observe(NONE, NONE, 40));
    }
}
