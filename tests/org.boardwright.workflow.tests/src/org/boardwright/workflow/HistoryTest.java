package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.junit.jupiter.api.Test;

/** What happened to the phone, as written down at intake, on the shipped packs. */
class HistoryTest {

    private static final Workflow WORKFLOW = Shipped.workflow(Shipped.packs());

    private static OpenCase phone(boolean liquid, boolean drop, String work) {
        return WORKFLOW.open(new CaseIntake("iPhone10,3", "4013", liquid, drop, work, false, false, 0), "a test");
    }

    private static double probability(OpenCase open, String fault) {
        return open.answer().diagnosis().fault(fault).orElseThrow().probability();
    }

    private static void movesUp(OpenCase open, String fault) {
        double before = probability(phone(false, false, ""), fault);
        assertTrue(probability(open, fault) > before, fault + " " + before + " -> " + probability(open, fault));
    }

    @Test
    void liquidMovesTheEarpieceFlexUp() {
        movesUp(phone(true, false, ""), "apple.earpiece-flex.shorted");
    }

    @Test
    void aDropMovesCrackedJointsUp() {
        movesUp(phone(false, true, ""), "apple.nand-link.open");
        movesUp(phone(false, true, ""), "apple.interposer.open");
    }

    @Test
    void screenWorkMovesATornFlexUp() {
        movesUp(phone(false, false, "new screen last year"), "apple.earpiece-flex.open");
    }

    @Test
    void nothingFollowsFromWhatWasNotTicked() {
        assertEquals(List.of("apple.restore-error"), phone(false, false, "").answer().evidence().stream().map(EvidenceItem::test).toList());
    }

    @Test
    void workInWordsNoPackKnowsChangesNothing() {
        assertEquals(1, phone(false, false, "none").answer().evidence().size());
    }

    @Test
    void theTechnicianKnowsBetterThanTheIntake() throws UnknownAnswerException {
        OpenCase open = phone(true, false, "");
        double wet = probability(open, "apple.earpiece-flex.shorted");
        open.answerStep("apple.liquid-history", "no", "a test");
        assertTrue(probability(open, "apple.earpiece-flex.shorted") < wet);
    }
}
