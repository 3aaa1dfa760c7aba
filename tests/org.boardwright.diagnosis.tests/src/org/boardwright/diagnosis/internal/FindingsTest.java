package org.boardwright.diagnosis.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.CostPolicy;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeReader;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final double CLOSE = 1e-9;

    /** A sign of A, a sign of C, and the phone fails with A off: no single fault gives all three. */
    static final Map<String, String> TWO_CAUSES = Map.of("t.a-sign", "yes", "t.c-sign", "yes", "t.off", "fails");

    static KnowledgeBase base() {
        String text = """
                <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="t" version="1.0.0" title="T" provider="P">
                <parts id="a" name="A"/><parts id="b" name="B"/>
                <faults id="f.a" name="A" part="a" mode="shorted" locus="peripheral"><priors value="3"/>
                  <links test="t.x" outcome="one"><claims value="0.7"/></links><links test="t.a-sign" outcome="yes"><claims value="0.8"/></links></faults>
                <faults id="f.b" name="B" part="b" mode="shorted" locus="board"><priors value="1"/>
                  <links test="t.x" outcome="one"><claims value="0.05"/></links></faults>
                <faults id="f.c" name="C" part="b" mode="open" locus="board"><priors value="2"/><links test="t.c-sign" outcome="yes"><claims value="0.6"/></links></faults>
                <tests id="t.x" name="X" question="X?"><cost minutes="1"/>
                  <outcomes id="one" name="One" leak="0.2"/><outcomes id="two" name="Two" leak="0.8"/></tests>
                <tests id="t.a-sign" name="Sign of A" question="Sign?"><cost minutes="1"/>
                  <outcomes id="yes" name="Yes" leak="0.005"/><outcomes id="no" name="No" leak="0.995"/></tests>
                <tests id="t.c-sign" name="Sign of C" question="Sign?"><cost minutes="1"/>
                  <outcomes id="yes" name="Yes" leak="0.005"/><outcomes id="no" name="No" leak="0.995"/></tests>
                <tests id="t.off" name="A off" question="Off?"><cost minutes="1"/>
                  <outcomes id="runs" name="Runs" leak="0.05"/><outcomes id="fails" name="Fails" leak="0.95"/>
                  <isolation gone="runs"><parts>a</parts><certainty value="0.9"/></isolation></tests>
                <repairs id="r.a" name="New A"><cost minutes="1" money="1"/><fixes fault="f.a"><claims value="0.95"/></fixes></repairs>
                </knowledge:FaultModel>
                """;
        return KnowledgeBase.merge(List.of(KnowledgeReader.read("t.faults",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))).base();
    }

    private static BeliefState belief(Map<String, String> outcomes, Set<String> failed, String fixedBy) {
        KnowledgeBase base = base();
        return new BeliefState(base, new CompiledModel(base, new Scope(base, ""), CostPolicy.ESTIMATE, new Columns()),
                new CaseFacts("", outcomes, failed, fixedBy, Set.of(), false, false, 0));
    }

    /** Prior times likelihood of each single fault, normalised. */
    private static double[] singles(BeliefState belief) {
        double[] priors = belief.priors();
        double[] mass = IntStream.range(0, priors.length).mapToDouble(f -> priors[f] * belief.findings().likelihood(f)).toArray();
        double sum = Arrays.stream(mass).sum();
        return Arrays.stream(mass).map(m -> m / sum).toArray();
    }

    private static void requireSame(BeliefState belief) {
        assertArrayEquals(belief.probabilities(), singles(belief), CLOSE);
    }

    @Test
    void aCausedOutcomeIsAsLikelyForASingleFaultAsInTheExclusiveReading() {
        requireSame(belief(Map.of("t.x", "one"), Set.of(), ""));
    }

    @Test
    void soIsAnOutcomeThatTheFaultsPrevent() {
        requireSame(belief(Map.of("t.x", "two"), Set.of(), ""));
    }

    @Test
    void soAreBothOutcomesOfAnIsolation() {
        requireSame(belief(Map.of("t.off", "runs"), Set.of(), ""));
        requireSame(belief(Map.of("t.off", "fails"), Set.of(), ""));
    }

    @Test
    void soAreRepairsThatFailedAndThatHelped() {
        requireSame(belief(Map.of("t.x", "one"), Set.of("r.a"), ""));
        requireSame(belief(Map.of("t.x", "one"), Set.of(), "r.a"));
    }

    @Test
    void withOneOfTwoFaultsOutOfPlayTheOtherStillActs() {
        BeliefState belief = belief(Map.of("t.off", "runs"), Set.of(), "");
        assertEquals(belief.findings().likelihood(0) * belief.findings().likelihood(1), belief.findings().likelihood(0, 1), CLOSE);
    }
}
