package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.ui.model.NextStep.Situation;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static NextStep shown(CaseSnapshot snapshot) {
        return NextStep.of(snapshot, "");
    }

    @Test
    void anEmptyBenchSaysHowToBegin() {
        NextStep next = shown(CaseSnapshot.NONE);
        assertEquals(Situation.NO_CASE, next.situation());
        assertTrue(next.hint().contains("drop"), next.hint());
    }

    @Test
    void theFirstLogBeingReadIsNamed() {
        NextStep next = shown(new CaseSnapshot(Optional.empty(), List.of(), List.of(), List.of("big.log")));
        assertEquals(Situation.READING, next.situation());
        assertEquals("Reading big.log", next.headline());
    }

    @Test
    void theBestStepIsTheCard() {
        StepCard card = shown(Samples.snapshot(Samples.advising(Samples.CABLE, Samples.FLEX))).card().orElseThrow();
        assertEquals("Try another cable", card.name());
        assertEquals("15 min", card.minutes());
        assertEquals("No parts", card.money());
        assertEquals(List.of(), card.losses());
        assertEquals(Optional.empty(), card.detour());
    }

    @Test
    void warningsInTheProcedureTakeNoNumber() {
        StepCard card = shown(Samples.snapshot(Samples.advising(Samples.CABLE))).card().orElseThrow();
        assertEquals(List.of("1", "", "2"), card.procedure().stream().map(StepCard.Line::number).toList());
        assertTrue(card.procedure().get(1).warning());
    }

    @Test
    void eachOutcomeHasItsKeyAndChance() {
        StepCard card = shown(Samples.snapshot(Samples.advising(Samples.CABLE))).card().orElseThrow();
        StepCard.Outcome second = card.outcome(2).orElseThrow();
        assertEquals("It still fails", second.label());
        assertEquals("65 %", second.chance());
        assertEquals(Samples.done(Samples.CABLE, 1), second.answer());
        assertEquals(Optional.empty(), card.outcome(3));
    }

    @Test
    void moreThanNineOutcomesHaveNoKey() {
        List<AdvisedStep.Answer> many = IntStream.range(0, 11)
                .mapToObj(i -> new AdvisedStep.Answer("o" + i, "Outcome " + i, 0.05)).toList();
        var step = new AdvisedStep("many", AdvisedStep.Kind.TEST, "Many", "Which?", 1, 1, 0, Set.of(), "", List.of(), many);
        StepCard card = shown(Samples.snapshot(Samples.advising(step))).card().orElseThrow();
        assertEquals(9, card.outcomes().get(8).key());
        assertEquals(0, card.outcomes().get(9).key());
        assertEquals(Optional.empty(), card.outcome(0));
    }

    @Test
    void alternativesTellWhatTheyCostMore() {
        NextStep next = shown(Samples.snapshot(Samples.advising(Samples.CABLE, Samples.FLEX)));
        assertEquals(List.of(new NextStep.Alternative("flex", "Replace the flex", "60 min, Parts 25", "+12")), next.alternatives());
    }

    @Test
    void aChosenAlternativeIsMarkedAsADetour() {
        NextStep next = NextStep.of(Samples.snapshot(Samples.advising(Samples.CABLE, Samples.FLEX)), "flex");
        StepCard card = next.card().orElseThrow();
        assertEquals("Replace the flex", card.name());
        assertEquals(Optional.of("+12"), card.detour());
        assertEquals(List.of("Face ID", "the water seal"), card.losses());
        assertEquals(List.of("cable"), next.alternatives().stream().map(NextStep.Alternative::id).toList());
    }

    @Test
    void aChosenStepThatIsGoneGivesWayToTheBest() {
        assertEquals("cable", NextStep.of(Samples.snapshot(Samples.advising(Samples.CABLE)), "flex").card().orElseThrow().id());
    }

    @Test
    void aSkippedStepIsNamedWithItsReason() {
        NextStep next = shown(Samples.snapshot(Samples.skipping(Samples.CABLE)));
        assertEquals(List.of(new NextStep.Skipped("flex", "Replace the flex: No part")), next.skipped());
    }

    @Test
    void stoppingCannotBeSkipped() {
        var stop = new AdvisedStep("stop", AdvisedStep.Kind.STOP, "Stop", "", 1, 1, 0, Set.of(), "", List.of(), List.of());
        assertFalse(shown(Samples.snapshot(Samples.advising(stop))).card().orElseThrow().skippable());
    }

    @Test
    void whatNotToDoStaysInSight() {
        assertEquals(List.of(Samples.ERASE), shown(Samples.snapshot(Samples.advising(Samples.CABLE))).against());
    }

    @Test
    void aRepairThatHelpedEndsTheCase() {
        NextStep next = shown(Samples.snapshot(Samples.advising(), Samples.done(Samples.FLEX, 0)));
        assertEquals(Situation.FIXED, next.situation());
        assertTrue(next.hint().contains("Replace the flex"), next.hint());
    }

    @Test
    void aTestNamedFixedIsNoRepair() {
        var test = new DoneStep("t", AdvisedStep.Kind.TEST, "Test", AdvisedStep.FIXED, "Fixed");
        assertEquals(Situation.STEP, shown(Samples.snapshot(Samples.advising(Samples.CABLE), test)).situation());
    }

    @Test
    void withoutAStepTheWarningsSayWhy() {
        NextStep next = shown(Samples.snapshot(Samples.answer(List.of(), List.of(), List.of(), List.of(), List.of("It restored."))));
        assertEquals(Situation.NOTHING_LEFT, next.situation());
        assertEquals("It restored.", next.hint());
    }
}
