package org.boardwright.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.boardwright.diagnosis.AdvisedStep.Kind;
import org.boardwright.inference.Level;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Consequence;
import org.junit.jupiter.api.Test;

class ReasonerTest {

    private static final double EXACT = 1e-9;
    /** The model lets no probability below one in a thousand, which moves exact values a little. */
    private static final double CLOSE = 2e-3;

    private final Reasoner reasoner = new Reasoner(TestKnowledge.base(), CostPolicy.ESTIMATE);

    private static CaseFacts facts(String device, Map<String, String> outcomes) {
        return new CaseFacts(device, outcomes, Set.of(), "", Set.of(), false, false, 0);
    }

    private static double probability(Assessment assessment, String fault) {
        return assessment.diagnosis().fault(fault).orElseThrow().probability();
    }

    private static List<String> steps(Assessment assessment) {
        return assessment.advice().steps().stream().map(AdvisedStep::id).toList();
    }

    private static AdvisedStep step(Assessment assessment, String id) {
        return assessment.advice().steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void withoutEvidenceTheRankingIsThatOfThePriors() {
        Assessment assessment = reasoner.assess(facts("PX", Map.of()));
        assertEquals(0.5, probability(assessment, "cable.worn"), EXACT);
        assertEquals(0.3, probability(assessment, "flex.shorted"), EXACT);
        assertEquals(0.2, probability(assessment, "chip.failing"), EXACT);
    }

    @Test
    void casesThatSayTheSameAreReasonedOnOnce() {
        Assessment one = reasoner.assess(facts("PX", Map.of("t.code", "lost")));
        assertSame(one, reasoner.assess(facts("PX", Map.of("t.code", "lost"))));
    }

    @Test
    void aRememberedAnswerIsNotGivenToAnotherPhone() {
        Assessment one = reasoner.assess(facts("PX", Map.of("t.code", "lost")));
        assertNotEquals(one.diagnosis(), reasoner.assess(facts("O", Map.of("t.code", "lost"))).diagnosis());
    }

    @Test
    void onlyTheAnswersGivenLastAreRemembered() {
        Assessment one = reasoner.assess(facts("PX", Map.of()));
        for (int i = 0; i < 300; i++) {
            reasoner.assess(facts("unknown" + i, Map.of()));
        }
        assertNotSame(one, reasoner.assess(facts("PX", Map.of())));
    }

    @Test
    void aFaultOfAnotherDeviceClassIsLeftOut() {
        Assessment assessment = reasoner.assess(facts("O", Map.of()));
        assertTrue(assessment.diagnosis().fault("flex.shorted").isEmpty());
        assertEquals(0.5 / 0.7, probability(assessment, "cable.worn"), EXACT);
    }

    @Test
    void claimsArePooledByStrengthAndUnlinkedFaultsUseTheLeakThatIsLeft() {
        Assessment assessment = reasoner.assess(facts("PX", Map.of("t.code", "lost")));
        double cable = 0.5 * 0.9;
        double flex = 0.3 * 0.5;
        double chip = 0.2 * (0.2 * 0.2 / 0.8);
        assertEquals(cable / (cable + flex + chip), probability(assessment, "cable.worn"), CLOSE);
        assertEquals(chip / (cable + flex + chip), probability(assessment, "chip.failing"), CLOSE);
    }

    @Test
    void anIsolationIsPredictedFromThePartsItTakesOut() {
        Assessment assessment = reasoner.assess(facts("PX", Map.of("t.cable", "still-fails")));
        double cable = 0.5 * 0.1;
        double rest = 0.5 * 0.95;
        assertEquals(cable / (cable + rest), probability(assessment, "cable.worn"), CLOSE);
    }

    @Test
    void anAdjustmentReplacesThePriorForItsDeviceOnly() {
        KnowledgeBase base = TestKnowledge.base(TestKnowledge.BODY
                + "<adjustments device=\"d.x\" fault=\"flex.shorted\"><priors value=\"9.3\"/></adjustments>\n");
        Reasoner adjusted = new Reasoner(base, CostPolicy.ESTIMATE);
        assertEquals(0.93, probability(adjusted.assess(facts("PX", Map.of())), "flex.shorted"), EXACT);
        assertEquals(0.3, probability(adjusted.assess(facts("PY", Map.of())), "flex.shorted"), EXACT);
    }

    @Test
    void anAdjustmentReplacesALinkForItsDeviceOnly() {
        KnowledgeBase base = TestKnowledge.base(TestKnowledge.BODY + """
                <adjustments device="d.x" fault="flex.shorted">
                  <links test="t.code" outcome="lost"><claims value="0.05"/></links>
                </adjustments>
                """);
        Reasoner adjusted = new Reasoner(base, CostPolicy.ESTIMATE);
        Map<String, String> lost = Map.of("t.code", "lost");
        assertTrue(probability(adjusted.assess(facts("PX", lost)), "flex.shorted") < 0.05);
        assertTrue(probability(adjusted.assess(facts("PY", lost)), "flex.shorted") > 0.2);
    }

    @Test
    void theReasonsCarryTheClaimsOfTheLink() {
        Assessment assessment = reasoner.assess(facts("PX", Map.of("t.code", "lost")));
        Reason reason = assessment.diagnosis().fault("cable.worn").orElseThrow().why().getFirst();
        assertTrue(reason.decibans() > 0);
        assertEquals(new Statement(0.9, "published", "A book", "book:1", "page 1"), reason.statements().getFirst());
    }

    @Test
    void evidenceAgainstAFaultHasNegativeWeight() {
        Assessment assessment = reasoner.assess(facts("PX", Map.of("t.cable", "still-fails")));
        assertTrue(assessment.diagnosis().fault("cable.worn").orElseThrow().why().getFirst().decibans() < -5);
    }

    @Test
    void theCheapTestOutsideComesBeforeOpeningThePhone() {
        Assessment assessment = reasoner.assess(facts("PX", Map.of()));
        assertEquals("t.cable", steps(assessment).getFirst());
    }

    @Test
    void afterTheCableTheFlexIsIsolated() {
        assertEquals("t.flex", steps(reasoner.assess(facts("PX", Map.of("t.cable", "still-fails")))).getFirst());
    }

    @Test
    void afterTheFlexIsFoundItIsReplaced() {
        Assessment assessment = reasoner.assess(facts("PX", Map.of("t.cable", "still-fails", "t.flex", "restores")));
        assertEquals("r.flex", steps(assessment).getFirst());
        assertEquals(Kind.REPAIR, assessment.advice().best().orElseThrow().kind());
    }

    @Test
    void stepsAreInTheOrderOfTheirExpectedCost() {
        List<Double> costs = reasoner.assess(facts("PX", Map.of())).advice().steps().stream().map(AdvisedStep::expectedCost).toList();
        assertEquals(costs.stream().sorted(Comparator.naturalOrder()).toList(), costs);
    }

    @Test
    void anAnsweredTestIsNotAdvisedAgain() {
        assertFalse(steps(reasoner.assess(facts("PX", Map.of("t.cable", "still-fails")))).contains("t.cable"));
    }

    @Test
    void aTestReadFromAnArtifactIsNeverAdvised() {
        assertFalse(steps(reasoner.assess(facts("PX", Map.of()))).contains("t.code"));
    }

    @Test
    void aRepairThatDidNotHelpSpeaksAgainstItsFault() {
        var tried = new CaseFacts("PX", Map.of(), Set.of("r.cable"), "", Set.of("r.cable"), false, false, 0);
        Assessment assessment = reasoner.assess(tried);
        assertEquals(0.5 * 0.02 / (0.5 * 0.02 + 0.5), probability(assessment, "cable.worn"), EXACT);
        assertFalse(steps(assessment).contains("r.cable"));
    }

    @Test
    void aRepairThatHelpedEndsTheAdvice() {
        var fixed = new CaseFacts("PX", Map.of(), Set.of(), "r.cable", Set.of("r.cable"), false, false, 0);
        Assessment assessment = reasoner.assess(fixed);
        assertTrue(steps(assessment).isEmpty());
        assertTrue(probability(assessment, "cable.worn") > 0.99);
    }

    @Test
    void theFirstStepInsideThePhonePaysForOpeningIt() {
        AdvisedStep closed = step(reasoner.assess(facts("PX", Map.of())), "r.flex");
        assertEquals(50, closed.minutes(), EXACT);
        assertTrue(closed.consequences().contains(Consequence.SEAL_LOSS));
    }

    @Test
    void theNextStepInsideThePhoneDoesNotPayAgain() {
        var opened = new CaseFacts("PX", Map.of("t.flex", "restores"), Set.of(), "", Set.of("t.flex"), false, false, 0);
        AdvisedStep repair = step(reasoner.assess(opened), "r.flex");
        assertEquals(30, repair.minutes(), EXACT);
        assertFalse(repair.consequences().contains(Consequence.SEAL_LOSS));
    }

    @Test
    void keepingTheDataForbidsWhatLosesIt() {
        var keep = new CaseFacts("PX", Map.of(), Set.of(), "", Set.of(), true, false, 0);
        Assessment assessment = reasoner.assess(keep);
        assertFalse(steps(assessment).contains("r.chip"));
        assertTrue(assessment.advice().against().stream().anyMatch(a -> a.step().equals("r.chip") && a.reason().contains("data")));
    }

    @Test
    void aStepThatCannotBeDoneIsNotAdvised() {
        Assessment all = reasoner.assess(facts("PX", Map.of()));
        String best = all.advice().best().orElseThrow().id();
        Assessment without = reasoner.assess(new CaseFacts("PX", Map.of(), Set.of(), "", Set.of(), false, false, 0, Set.of(best)));
        assertEquals(steps(all).size() - 1, steps(without).size());
        assertFalse(steps(without).contains(best));
        assertEquals(probability(all, "cable.worn"), probability(without, "cable.worn"), EXACT);
    }

    @Test
    void theSpendingLimitForbidsDearRepairs() {
        var limit = new CaseFacts("PX", Map.of(), Set.of(), "", Set.of(), false, false, 100);
        assertFalse(steps(reasoner.assess(limit)).contains("r.chip"));
        assertTrue(steps(reasoner.assess(limit)).contains("r.flex"));
    }

    @Test
    void aCautionedRepairThatRarelyHelpsIsAdvisedAgainstWithItsReason() {
        AdvisedAgainst against = reasoner.assess(facts("PX", Map.of())).advice().against().getFirst();
        assertEquals("r.program", against.step());
        assertTrue(against.reason().startsWith("No program repairs hardware."));
        assertTrue(against.reason().contains("under 1 %"), against.reason());
    }

    @Test
    void stoppingIsAlwaysAmongTheSteps() {
        assertEquals(Kind.STOP, step(reasoner.assess(facts("PX", Map.of())), "stop").kind());
    }

    @Test
    void anUnknownPhoneGetsAllFaultsAndAWarning() {
        Assessment assessment = reasoner.assess(facts("", Map.of()));
        assertEquals(3, assessment.diagnosis().faults().size());
        assertTrue(assessment.warnings().getFirst().contains("not known"));
    }

    @Test
    void withoutAnyPackThereIsAReasonInsteadOfARanking() {
        Assessment assessment = new Reasoner(KnowledgeBase.empty(), CostPolicy.ESTIMATE).assess(facts("PX", Map.of()));
        assertTrue(assessment.diagnosis().faults().isEmpty());
        assertTrue(assessment.warnings().getLast().contains("install a knowledge pack"));
    }

    @Test
    void theSameCaseGivesTheSameAnswerToTheLastBit() {
        CaseFacts facts = facts("PX", Map.of("t.code", "lost"));
        assertEquals(reasoner.assess(facts), new Reasoner(TestKnowledge.base(), CostPolicy.ESTIMATE).assess(facts));
    }

    @Test
    void thePlanFollowsEachOutcomeWithTheStepThatIsThenBest() {
        PlanNode plan = reasoner.plan(facts("PX", Map.of()), 2, Level.MYOPIC, () -> false).orElseThrow();
        assertEquals("t.cable", plan.step().id());
        PlanNode afterFailure = plan.branches().stream().filter(b -> b.outcome().id().equals("still-fails")).findFirst().orElseThrow().then();
        assertEquals(steps(reasoner.assess(facts("PX", Map.of("t.cable", "still-fails")))).getFirst(), afterFailure.step().id());
    }

    @Test
    void thePlanIsCutAtItsDepth() {
        PlanNode plan = reasoner.plan(facts("PX", Map.of()), 1, Level.MYOPIC, () -> false).orElseThrow();
        assertTrue(plan.branches().stream().allMatch(b -> b.then() == null));
    }

    @Test
    void aDeeperLevelIsNamedInTheAdvice() {
        assertEquals(Level.OPTIMAL, reasoner.assess(facts("PX", Map.of()), Level.OPTIMAL, () -> false).advice().level());
    }
}
