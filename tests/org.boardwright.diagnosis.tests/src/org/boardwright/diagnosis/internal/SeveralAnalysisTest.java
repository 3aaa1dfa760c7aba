package org.boardwright.diagnosis.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.CostPolicy;
import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.model.KnowledgeBase;
import org.junit.jupiter.api.Test;

/** Against the sum over every set of faults. */
class SeveralAnalysisTest {

    private static final double CLOSE = 1e-9;
    private static final double FURTHER_FAULTS = 0.1;

    private final BeliefState belief = belief();
    private final int faults = belief.priors().length;

    private static BeliefState belief() {
        KnowledgeBase base = FindingsTest.base();
        return new BeliefState(base, new CompiledModel(base, new Scope(base, ""), CostPolicy.ESTIMATE, new Columns()), new CaseFacts("", FindingsTest.TWO_CAUSES, Set.of("r.a"),
                "", Set.of(), false, false, 0));
    }

    /** Prior odds times likelihood of a set; bit f stands for fault f. */
    private double mass(int set) {
        double[] priors = belief.priors();
        double sum = Arrays.stream(priors).sum();
        int[] members = IntStream.range(0, faults).filter(f -> (set & 1 << f) != 0).toArray();
        return IntStream.of(members).mapToDouble(f -> FURTHER_FAULTS * priors[f] / sum).reduce(1, (a, b) -> a * b)
                * belief.findings().likelihood(members);
    }

    private double total(IntPredicate which) {
        return IntStream.range(1, 1 << faults).filter(which).mapToDouble(this::mass).sum();
    }

    private SeveralFaults several() {
        return belief.several().orElseThrow().faults();
    }

    @Test
    void howProbableSeveralAreIsTheSumOverAllSetsOfTwoAndMore() {
        assertEquals(total(s -> Integer.bitCount(s) > 1) / total(s -> true), several().probability(), CLOSE);
    }

    /** Of sets in which the fault would be the only one left, none is left out: unmended it keeps the phone failing by itself. */
    @Test
    void whatARepairMayHaveMendedCountsOnlyAsFarAsItIsLeft() {
        double[] left = new double[faults];
        for (int f = 0; f < faults; f++) {
            int bit = 1 << f;
            int fault = f;
            left[f] = total(s -> (s & bit) != 0 && belief.findings().unmended(fault) == 1) / total(s -> true);
            if (belief.findings().unmended(f) < 1) {
                left[f] = belief.findings().unmended(f) * IntStream.range(1, 1 << faults).filter(s -> (s & bit) != 0)
                        .mapToDouble(s -> mass(s) / stillFails(s)).sum() / total(s -> true);
            }
        }
        assertArrayEquals(left, belief.several().orElseThrow().now(), CLOSE);
    }

    /** P(the phone still fails after the repairs | exactly these faults). */
    private double stillFails(int set) {
        return 1 - IntStream.range(0, faults).filter(f -> (set & 1 << f) != 0).mapToDouble(f -> 1 - belief.findings().unmended(f))
                .reduce(1, (a, b) -> a * b);
    }

    @Test
    void theBestSetHasTheGreatestMass() {
        int best = IntStream.range(1, 1 << faults).boxed().max(Comparator.comparingDouble(this::mass)).orElseThrow();
        List<String> ids = IntStream.range(0, faults).filter(f -> (best & 1 << f) != 0).mapToObj(f -> List.of("f.a", "f.b", "f.c").get(f)).toList();
        assertEquals(ids, several().sets().getFirst().ids().stream().sorted().toList());
    }

    /** But for the sets left out, which are less likely than one in a thousand of the best. */
    @Test
    void thePlanWeighsTheSetsThatTheProbabilitiesComeFrom() {
        Outlook outlook = belief.outlook();
        double[] present = IntStream.range(0, faults).mapToDouble(outlook::present).toArray();
        assertArrayEquals(belief.several().orElseThrow().now(), present, 5e-3);
    }
}
