package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.SecondThought;
import org.boardwright.inference.Level;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

    private static AdvisedStep step(String id, double cost) {
        return new AdvisedStep(id, AdvisedStep.Kind.TEST, "Step " + id, "", cost, 1, 0, Set.of(), "", List.of(), List.of());
    }

    private static SecondOpinion of(Level level, AdvisedStep... steps) {
        return SecondOpinion.of(new SecondThought(step("a", 100), new Advice(List.of(steps), List.of(), level)));
    }

    @Test
    void agreementIsSaidOnlyAtTheEnd() {
        assertEquals(SecondOpinion.thinking(), of(Level.ROLLOUT_1, step("a", 100), step("b", 120)));
        assertTrue(of(Level.ROLLOUT_2, step("a", 100), step("b", 120)).line().contains("still the best"));
    }

    @Test
    void aBetterStepIsNamedWithWhatItSaves() {
        assertEquals("Thought through to the end: \u201CStep b\u201D would save about 20.", of(Level.ROLLOUT_1, step("b", 80), step("a", 100)).line());
    }
}
