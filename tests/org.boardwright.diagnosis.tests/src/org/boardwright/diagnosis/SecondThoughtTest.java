package org.boardwright.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.boardwright.inference.Level;
import org.junit.jupiter.api.Test;

class SecondThoughtTest {

    private static final CaseFacts FACTS = new CaseFacts("PX", Map.of(), Set.of(), "", Set.of(), false, false, 0);

    private final Reasoner reasoner = new Reasoner(TestKnowledge.base(), CostPolicy.ESTIMATE);

    private static AdvisedStep step(String name, double cost) {
        return new AdvisedStep(name, AdvisedStep.Kind.TEST, name, "", cost, 0, 0, Set.of(), "It tells.", List.of(), List.of());
    }

    /** The step "shown" was advised for 110; the deeper plan rates it 100 and another as given. */
    private static SecondThought thought(double other) {
        return new SecondThought(step("shown", 110), new Advice(other < 100 ? List.of(step("other", other), step("shown", 100))
                : List.of(step("shown", 100), step("other", other)), List.of(), Level.ROLLOUT_2));
    }

    @Test
    void anotherStepThatSavesIsNamedWithWhatItSaves() {
        assertEquals("other", thought(80).rather().orElseThrow().id());
        assertEquals(20, thought(80).saves(), 1e-12);
    }

    @Test
    void aDearerStepIsNoReasonToDisagree() {
        assertTrue(thought(120).agrees());
        assertEquals(0, thought(120).saves(), 0);
    }

    @Test
    void aSavingTooSmallToSayIsAgreement() {
        assertTrue(thought(99.5).agrees());
    }

    @Test
    void theReasonNamesBothStepsWithTheirCosts() {
        assertEquals("Thought through to the end, starting with “other” costs about 80 and starting with “shown” 100. It tells.",
                thought(80).why());
    }

    @Test
    void thinkingFurtherIsAboutTheStepThatWasAdvised() {
        SecondThought last = reasoner.thinkFurther(FACTS, () -> false, t -> { }).orElseThrow();
        assertEquals(reasoner.assess(FACTS).advice().best().orElseThrow(), last.shown());
    }

    @Test
    void eachThoughtIsDeeperAndOnlyTheLastIsTheLast() {
        List<SecondThought> told = new ArrayList<>();
        Optional<SecondThought> last = reasoner.thinkFurther(FACTS, () -> false, told::add);
        assertEquals(List.of(Level.ROLLOUT_1, Level.OPTIMAL), told.stream().map(t -> t.advice().level()).toList());
        assertFalse(told.getFirst().last());
        assertTrue(last.orElseThrow().last());
    }

    @Test
    void thinkingThatIsCancelledAtOnceSaysNothing() {
        assertTrue(reasoner.thinkFurther(FACTS, () -> true, t -> { }).isEmpty());
    }

    @Test
    void whereNothingIsAdvisedThereIsNoSecondThought() {
        var fixed = new CaseFacts("PX", Map.of(), Set.of(), "r.cable", Set.of("r.cable"), false, false, 0);
        assertTrue(reasoner.thinkFurther(fixed, () -> false, t -> { }).isEmpty());
    }
}
