package org.boardwright.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.boardwright.diagnosis.Influence.Choice;
import org.boardwright.inference.Sensitivity.Flip;
import org.junit.jupiter.api.Test;

class JustificationTest {

    private static final double EXACT = 1e-9;

    private final Reasoner reasoner = new Reasoner(TestKnowledge.base(), CostPolicy.ESTIMATE);

    private static CaseFacts facts(Map<String, String> outcomes) {
        return new CaseFacts("PX", outcomes, Set.of(), "", Set.of(), false, false, 0);
    }

    private Justification justify(Map<String, String> outcomes) {
        return reasoner.justify(facts(outcomes)).orElseThrow();
    }

    private static Reasoner without(String test) {
        int start = TestKnowledge.BODY.indexOf("<tests id=\"" + test + "\"");
        int end = TestKnowledge.BODY.indexOf("</tests>", start) + "</tests>".length();
        return new Reasoner(TestKnowledge.base(TestKnowledge.BODY.substring(0, start) + TestKnowledge.BODY.substring(end)), CostPolicy.ESTIMATE);
    }

    @Test
    void skippingCostsWhatABenchWithoutTheStepCostsMore() {
        double with = reasoner.assess(facts(Map.of())).advice().best().orElseThrow().expectedCost();
        double bare = without("t.cable").assess(facts(Map.of())).advice().best().orElseThrow().expectedCost();
        Justification justification = justify(Map.of());
        assertEquals("t.cable", justification.step().id());
        assertEquals(bare - with, justification.skipping().orElseThrow(), EXACT);
        assertTrue(bare > with);
    }

    @Test
    void theTestThatIsAdvisedWouldChangeIt() {
        PlanNode plan = justify(Map.of()).wouldChange().orElseThrow();
        assertEquals("t.cable", plan.step().id());
        assertEquals(List.of("restores", "still-fails"), plan.branches().stream().map(b -> b.outcome().id()).toList());
    }

    @Test
    void eachOutcomeNamesItsLeaderAndTheStepThatFollows() {
        PlanNode.Branch restores = justify(Map.of()).wouldChange().orElseThrow().branches().getFirst();
        assertEquals("cable.worn", restores.leader().id());
        assertEquals("r.cable", restores.then().step().id());
    }

    @Test
    void whenARepairIsAdvisedTheBestTestWouldChangeIt() {
        Justification justification = justify(Map.of("t.cable", "restores"));
        assertEquals(AdvisedStep.Kind.REPAIR, justification.step().kind());
        assertEquals("t.flex", justification.wouldChange().orElseThrow().step().id());
    }

    @Test
    void aPriorBeyondItsIntervalChangesTheAdviceAndOneWithinDoesNot() {
        Influence prior = justify(Map.of("t.code", "lost")).influences().stream()
                .filter(i -> i.kind() == Influence.Kind.PRIOR && i.fault().equals("cable.worn")).findFirst().orElseThrow();
        Flip<Choice> flip = prior.stay().below().orElseThrow();
        assertEquals(flip.then().step(), advisedWithCablePrior(flip.at()));
        assertEquals(justify(Map.of("t.code", "lost")).step().id(), advisedWithCablePrior(flip.at() * 1.001));
    }

    private static String advisedWithCablePrior(double prior) {
        var base = TestKnowledge.base(TestKnowledge.BODY.replace("<priors value=\"0.5\"/>", "<priors value=\"" + prior + "\"/>"));
        return new Reasoner(base, CostPolicy.ESTIMATE).assess(facts(Map.of("t.code", "lost"))).advice().best().orElseThrow().id();
    }

    @Test
    void influencesAreNearestFirst() {
        List<Double> distances = justify(Map.of("t.code", "lost")).influences().stream().map(i -> i.nearest().orElseThrow()).toList();
        assertFalse(distances.isEmpty());
        assertEquals(distances.stream().sorted().toList(), distances);
    }

    @Test
    void aLinkOfTheEvidenceBeyondItsIntervalChangesTheAdvice() {
        Influence link = justify(Map.of("t.code", "lost")).influences().stream()
                .filter(i -> i.step().equals("t.code") && i.fault().equals("cable.worn")).findFirst().orElseThrow();
        Flip<Choice> flip = link.stay().below().orElseThrow();
        var base = TestKnowledge.base(TestKnowledge.BODY.replace("<claims value=\"0.9\" kind", "<claims value=\"" + flip.at() * 0.99 + "\" kind"));
        assertEquals(flip.then().step(), new Reasoner(base, CostPolicy.ESTIMATE).assess(facts(Map.of("t.code", "lost")))
                .advice().best().orElseThrow().id());
    }

    @Test
    void theSameCaseIsJustifiedTheSameToTheLastBit() {
        assertEquals(justify(Map.of("t.code", "lost")), new Reasoner(TestKnowledge.base(), CostPolicy.ESTIMATE)
                .justify(facts(Map.of("t.code", "lost"))).orElseThrow());
    }

    @Test
    void aPhoneThatWorksNeedsNoJustification() {
        var fixed = new CaseFacts("PX", Map.of(), Set.of(), "r.cable", Set.of("r.cable"), false, false, 0);
        assertTrue(reasoner.justify(fixed).isEmpty());
    }

    @Test
    void givenUpItSaysNothing() {
        AtomicInteger asked = new AtomicInteger();
        assertTrue(reasoner.justify(facts(Map.of("t.code", "lost")), first -> { }, () -> asked.incrementAndGet() > 3).isEmpty());
    }

    @Test
    void everythingButTheInfluencesIsToldFirst() {
        List<Justification> first = new ArrayList<>();
        Justification whole = reasoner.justify(facts(Map.of("t.code", "lost")), first::add, () -> false).orElseThrow();
        assertFalse(whole.influences().isEmpty());
        assertEquals(List.of(whole.with(List.of())), first);
    }
}
