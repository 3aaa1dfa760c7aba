package org.boardwright.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static List<Expectation> missing(Map<String, String> outcomes) {
        return new Reasoner(TestKnowledge.base(), CostPolicy.ESTIMATE)
                .justify(new CaseFacts("PX", outcomes, Set.of(), "", Set.of(), false, false, 0)).orElseThrow().missing();
    }

    private static List<Expectation> of(List<Expectation> all, String fault, String test) {
        return all.stream().filter(e -> e.fault().equals(fault) && e.test().equals(test)).toList();
    }

    @Test
    void aSignThatNobodyLookedForIsNamedAsThat() {
        Expectation flex = of(missing(Map.of("t.code", "lost")), "flex.shorted", "t.flex").getFirst();
        assertFalse(flex.lookedFor());
        assertEquals("restores", flex.outcome());
    }

    @Test
    void aSignLookedForInVainNamesWhatWasSeenInstead() {
        Expectation cable = of(missing(Map.of("t.cable", "still-fails")), "cable.worn", "t.cable").getFirst();
        assertEquals(List.of("restores", "still-fails"), List.of(cable.outcome(), cable.seen()));
    }

    @Test
    void itSaysHowOftenTheFaultGivesTheSignAndHowOftenOthersDo() {
        Expectation flex = of(missing(Map.of()), "flex.shorted", "t.flex").getFirst();
        assertEquals(0.9, flex.probability(), 1e-9);
        assertTrue(flex.otherwise() < 0.06, flex.toString());
    }

    @Test
    void aSignThatWasSeenIsNotMissing() {
        assertTrue(of(missing(Map.of("t.cable", "restores")), "cable.worn", "t.cable").isEmpty());
    }

    @Test
    void aSignThatIsOnlyReadFromLogsIsNotAskedFor() {
        assertTrue(of(missing(Map.of()), "cable.worn", "t.code").isEmpty());
    }

    @Test
    void whatOtherFaultsGiveAsOftenIsNotMissing() {
        assertTrue(missing(Map.of("t.code", "storage")).stream().noneMatch(e -> e.otherwise() * 2 > e.probability()));
    }

    @Test
    void ofAFaultHardlyBelievedNothingIsMissing() {
        assertTrue(missing(Map.of("t.cable", "restores")).stream().noneMatch(e -> e.fault().equals("chip.failing")));
    }
}
