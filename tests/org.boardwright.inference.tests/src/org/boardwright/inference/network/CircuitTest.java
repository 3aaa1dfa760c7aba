package org.boardwright.inference.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final double EQUAL = 1e-13;

    private static void observe(Evaluator evaluator, int[] evidence) {
        for (int v = 0; v < evidence.length; v++) {
            if (evidence[v] >= 0) {
                evaluator.observe(v, evidence[v]);
            }
        }
    }

    private static int[] evidence(BayesNetwork network, Random random) {
        return IntStream.range(0, network.size())
                .map(v -> random.nextInt(3) == 0 ? random.nextInt(network.states(v)) : -1).toArray();
    }

    private static double[] bits(BayesNetwork network, Evaluator evaluator) {
        return IntStream.range(0, network.size()).boxed()
                .flatMapToDouble(v -> IntStream.range(0, network.states(v)).mapToDouble(s -> evaluator.probability(v, s)))
                .toArray();
    }

    /** Yes and no; the second variable copies the first. */
    private static BayesNetwork copier() {
        var builder = BayesNetwork.builder();
        int cause = builder.variable("cause", List.of("yes", "no"));
        int effect = builder.variable("effect", List.of("yes", "no"));
        return builder.table(cause, new int[0], 0.25, 0.75).table(effect, new int[] {cause}, 1, 0, 0, 1).build();
    }

    /** So many effects of one cause that all of them together are less likely than the smallest number. */
    private static BayesNetwork star(int effects) {
        var builder = BayesNetwork.builder();
        int cause = builder.variable("cause", List.of("yes", "no"));
        builder.table(cause, new int[0], 0.5, 0.5);
        for (int i = 0; i < effects; i++) {
            int effect = builder.variable("effect" + i, List.of("yes", "no"));
            builder.table(effect, new int[] {cause}, 0.02, 0.98, 0.01, 0.99);
        }
        return builder.build();
    }

    @Test
    void marginalsAndEvidenceEqualThoseOfAllWorldsCounted() {
        LongStream.range(0, 300).forEach(seed -> {
            var network = RandomNetworks.network(seed);
            var evaluator = Circuit.compile(network).evaluator();
            int[] evidence = evidence(network, new Random(seed));
            observe(evaluator, evidence);
            for (int v = 0; v < network.size(); v++) {
                checkVariable(network, evaluator, evidence, v);
            }
        });
    }

    private static void checkVariable(BayesNetwork network, Evaluator evaluator, int[] evidence, int v) {
        double[] joint = IntStream.range(0, network.states(v))
                .mapToDouble(s -> RandomNetworks.joint(network, evidence, v, s)).toArray();
        double total = Arrays.stream(joint).sum();
        assertEquals(total, evaluator.probabilityOfEvidence(), EQUAL);
        assertEquals(total > 0, evaluator.possible());
        if (total > 0) {
            double[] marginal = new double[joint.length];
            evaluator.marginal(v, marginal);
            assertArrayEquals(Arrays.stream(joint).map(j -> j / total).toArray(), marginal, EQUAL);
        }
        int[] others = evidence.clone();
        others[v] = -1;
        for (int s = 0; s < joint.length; s++) {
            assertEquals(RandomNetworks.joint(network, others, v, s), evaluator.weightWithout(v, s), EQUAL);
        }
    }

    @Test
    void withdrawnEvidenceLeavesNoTrace() {
        LongStream.range(0, 50).forEach(seed -> {
            var network = RandomNetworks.network(seed);
            var circuit = Circuit.compile(network);
            var evaluator = circuit.evaluator();
            double[] before = bits(network, evaluator);
            observe(evaluator, evidence(network, new Random(seed)));
            evaluator.probabilityOfEvidence();
            evaluator.clear();
            assertArrayEquals(before, bits(network, evaluator));
        });
    }

    @Test
    void compiledAgainOrOnAnotherThreadEveryBitIsTheSame() {
        var network = RandomNetworks.network(11);
        double[] first = bits(network, Circuit.compile(network).evaluator());
        IntStream.range(0, 8).parallel()
                .forEach(i -> assertArrayEquals(first, bits(network, Circuit.compile(network).evaluator())));
    }

    @Test
    void impossibleEvidenceIsNamed() {
        var evaluator = Circuit.compile(copier()).evaluator();
        evaluator.observe(0, 0);
        evaluator.observe(1, 1);
        assertFalse(evaluator.possible());
        assertEquals(0, evaluator.probabilityOfEvidence());
        var conflict = assertThrows(IllegalStateException.class, () -> evaluator.probability(0, 0));
        assertTrue(conflict.getMessage().contains("cause = yes, effect = no"), conflict.getMessage());
        evaluator.withdraw(1);
        assertEquals(1, evaluator.probability(1, 0), EQUAL);
    }

    @Test
    void aLaterObservationReplacesAnEarlierOne() {
        var evaluator = Circuit.compile(copier()).evaluator();
        evaluator.observe(1, 1);
        evaluator.observe(1, 0);
        assertEquals(0.25, evaluator.probabilityOfEvidence(), EQUAL);
        assertEquals(1, evaluator.probability(0, 0), EQUAL);
    }

    @Test
    void evidenceTooUnlikelyForANumberStillGivesMarginals() {
        var evaluator = Circuit.compile(star(400)).evaluator();
        IntStream.rangeClosed(1, 400).forEach(v -> evaluator.observe(v, 0));
        assertTrue(evaluator.possible());
        assertEquals(400 * Math.log(0.02) + Math.log(0.5), evaluator.logEvidence(), 1e-9);
        assertEquals(1, evaluator.probability(0, 0), EQUAL);
    }

    @Test
    void badTablesAndCyclesAreRefused() {
        var builder = BayesNetwork.builder();
        int a = builder.variable("a", List.of("yes", "no"));
        int b = builder.variable("b", List.of("yes", "no"));
        assertThrows(IllegalArgumentException.class, () -> builder.variable("a", List.of("x")));
        assertThrows(IllegalArgumentException.class, () -> builder.table(a, new int[0], 0.5, 0.4));
        assertThrows(IllegalArgumentException.class, () -> builder.table(a, new int[0], 1));
        assertThrows(IllegalArgumentException.class, () -> builder.table(a, new int[0], -1, 2));
        builder.table(a, new int[] {b}, 1, 0, 0, 1);
        assertThrows(IllegalArgumentException.class, builder::build);
        builder.table(b, new int[] {a}, 1, 0, 0, 1);
        assertThrows(IllegalArgumentException.class, builder::build);
    }
}
