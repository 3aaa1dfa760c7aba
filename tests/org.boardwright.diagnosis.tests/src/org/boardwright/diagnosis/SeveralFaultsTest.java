package org.boardwright.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.boardwright.diagnosis.SeveralFaults.Present;
import org.boardwright.inference.Level;
import org.junit.jupiter.api.Test;

class SeveralFaultsTest {

    /** Three faults; flex and chip each have a sign of their own that hardly anything else gives. */
    private static final String SIGNS = """
            <tests id="t.flex-sign" name="Sign of the flex" question="Is it there?"><cost minutes="1"/>
              <outcomes id="yes" name="Yes" leak="0.01"/><outcomes id="no" name="No" leak="0.99"/></tests>
            <tests id="t.chip-sign" name="Sign of the chip" question="Is it there?"><cost minutes="1"/>
              <outcomes id="yes" name="Yes" leak="0.01"/><outcomes id="no" name="No" leak="0.99"/></tests>
            """;
    private static final String BODY = TestKnowledge.BODY
            .replace("<priors value=\"0.3\"/>", "<priors value=\"0.3\"/><links test=\"t.flex-sign\" outcome=\"yes\"><claims value=\"0.9\"/></links>")
            .replace("<priors value=\"0.2\"/>", "<priors value=\"0.2\"/><links test=\"t.chip-sign\" outcome=\"yes\"><claims value=\"0.9\"/></links>")
            + SIGNS;
    private static final Map<String, String> BOTH_SIGNS = Map.of("t.flex-sign", "yes", "t.chip-sign", "yes");
    private static final double CLOSE = 1e-9;

    private final Reasoner reasoner = new Reasoner(TestKnowledge.base(BODY), CostPolicy.ESTIMATE);

    private Diagnosis diagnosis(Map<String, String> outcomes, String... failedRepairs) {
        return reasoner.assess(new CaseFacts("PX", outcomes, Set.of(failedRepairs), "", Set.of(failedRepairs), false, false, 0)).diagnosis();
    }

    private static Map<String, String> and(Map<String, String> outcomes, String test, String outcome) {
        Map<String, String> more = new LinkedHashMap<>(outcomes);
        more.put(test, outcome);
        return more;
    }

    private static List<String> best(Diagnosis diagnosis) {
        return diagnosis.several().orElseThrow().sets().getFirst().ids().stream().sorted().toList();
    }

    @Test
    void oneFaultIsBelievedWhileOneExplainsTheEvidence() {
        assertTrue(diagnosis(Map.of("t.flex-sign", "yes")).several().isEmpty());
    }

    @Test
    void withoutEvidenceOneFaultIsBelieved() {
        assertTrue(diagnosis(Map.of()).several().isEmpty());
    }

    @Test
    void signsOfTwoFaultsSpeakForBoth() {
        assertEquals(List.of("chip.failing", "flex.shorted"), best(diagnosis(BOTH_SIGNS)));
    }

    @Test
    void eachOfTheTwoIsThenProbableByItself() {
        List<Present> present = diagnosis(BOTH_SIGNS).several().orElseThrow().faults();
        assertTrue(present.get(0).low() > 0.5 && present.get(1).low() > 0.5, present.toString());
    }

    @Test
    void theRankingOfSingleFaultsIsShownAsWell() {
        assertEquals(1, diagnosis(BOTH_SIGNS).faults().stream().mapToDouble(RankedFault::probability).sum(), CLOSE);
    }

    @Test
    void aPhoneThatStillFailsWithTheFlexOffMayHaveAShortedFlexBesideAnotherFault() {
        assertEquals(List.of("chip.failing", "flex.shorted"), best(diagnosis(and(BOTH_SIGNS, "t.flex", "still-fails"))));
    }

    @Test
    void aPhoneThatRestoresWithTheFlexOffHasNoFaultBesideIt() {
        double alone = several(and(BOTH_SIGNS, "t.flex", "restores"));
        assertTrue(alone < several(BOTH_SIGNS), "with the flex off it restores, and yet: " + alone);
    }

    private double several(Map<String, String> outcomes) {
        return diagnosis(outcomes).several().map(SeveralFaults::probability).orElse(0.0);
    }

    @Test
    void aNewFlexThatDidNotHelpLeavesTheChipAsTheOther() {
        Diagnosis diagnosis = diagnosis(BOTH_SIGNS, "r.flex");
        assertTrue(diagnosis.several().orElseThrow().faults().stream().anyMatch(p -> p.id().equals("chip.failing") && p.low() > 0.9),
                diagnosis.several().toString());
    }

    @Test
    void smallCasesAreAnsweredExactly() {
        assertTrue(diagnosis(BOTH_SIGNS).several().orElseThrow().exact());
    }

    @Test
    void theFlexThatWasReplacedIsNotAmongWhatIsLeft() {
        double before = left(diagnosis(BOTH_SIGNS));
        double after = left(diagnosis(BOTH_SIGNS, "r.flex"));
        assertTrue(before > 0.5 && after < 0.1, before + " before, " + after + " after");
    }

    private static double left(Diagnosis diagnosis) {
        return diagnosis.several().orElseThrow().faults().stream().filter(p -> p.id().equals("flex.shorted")).mapToDouble(Present::low).sum();
    }

    @Test
    void theExplanationNamesBothAndWhatOneAloneLeavesOpen() {
        String said = diagnosis(BOTH_SIGNS).several().orElseThrow().explanation();
        assertTrue(said.contains("“Shorted flex”") && said.contains("“Failing chip”"), said);
        assertTrue(said.contains("alone does not fit: Sign of the "), said);
    }

    @Test
    void faultsThatCanBothBeTakenOutOfPlayAreCheckedTogether() {
        String signs = SIGNS.replace("chip", "cable");
        String body = TestKnowledge.BODY
                .replace("<priors value=\"0.3\"/>", "<priors value=\"0.3\"/><links test=\"t.flex-sign\" outcome=\"yes\"><claims value=\"0.9\"/></links>")
                .replace("<priors value=\"0.5\"/>", "<priors value=\"0.5\"/><links test=\"t.cable-sign\" outcome=\"yes\"><claims value=\"0.9\"/></links>")
                + signs;
        Map<String, String> seen = Map.of("t.flex-sign", "yes", "t.cable-sign", "yes", "t.cable", "still-fails", "t.flex", "still-fails");
        String said = new Reasoner(TestKnowledge.base(body), CostPolicy.ESTIMATE)
                .assess(new CaseFacts("PX", seen, Set.of(), "", Set.of(), false, false, 0)).diagnosis().several().orElseThrow().explanation();
        assertTrue(said.contains("“Flex off” and “Other cable” at the same time") || said.contains("“Other cable” and “Flex off” at the same time"), said);
    }

    private Advice advice(Map<String, String> outcomes, String... failedRepairs) {
        return reasoner.assess(new CaseFacts("PX", outcomes, Set.of(failedRepairs), "", Set.of(failedRepairs), false, false, 0)).advice();
    }

    @Test
    void aRepairOfOneOfTwoFaultsSeldomMakesThePhoneWork() {
        AdvisedStep flex = advice(BOTH_SIGNS).steps().stream().filter(s -> s.id().equals("r.flex")).findFirst().orElseThrow();
        double present = left(diagnosis(BOTH_SIGNS));
        assertTrue(flex.outcomes().getFirst().probability() < present / 2, flex + " of a flex that is bad with " + present);
    }

    @Test
    void afterTheOneIsMendedTheOtherComesNext() {
        Reasoner noWayOut = new Reasoner(TestKnowledge.base(BODY.replace("money=\"300\"", "money=\"3000\"")), CostPolicy.ESTIMATE);
        var facts = new CaseFacts("PX", BOTH_SIGNS, Set.of("r.flex"), "", Set.of("r.flex"), false, false, 0);
        assertEquals("r.chip", noWayOut.assess(facts).advice().best().orElseThrow().id());
    }

    @Test
    void theDeeperThoughtIsOfSeveralFaultsToo() {
        var facts = new CaseFacts("PX", BOTH_SIGNS, Set.of(), "", Set.of(), false, false, 0);
        SecondThought last = reasoner.thinkFurther(facts, () -> false, t -> { }).orElseThrow();
        assertEquals(Level.OPTIMAL, last.advice().level());
    }

    @Test
    void whatWouldChangeTheAdviceIsFoundForSeveralFaultsToo() {
        var facts = new CaseFacts("PX", BOTH_SIGNS, Set.of(), "", Set.of(), false, false, 0);
        assertEquals(advice(BOTH_SIGNS).best().orElseThrow().id(), reasoner.justify(facts).orElseThrow().step().id());
    }
}
