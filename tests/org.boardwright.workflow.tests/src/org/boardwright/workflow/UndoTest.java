package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.boardwright.workflow.CaseChange.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo and redo, on the shipped packs and a real file. */
class UndoTest {

    private static final String BY = "a test";
    private static final String CABLE = "apple.other-cable";
    private static final String STILL_FAILS = "still-fails";
    private static final Workflow WORKFLOW = Shipped.workflow(Shipped.packs());

    @TempDir
    private Path folder;
    private Path path;
    private OpenCase open;

    @BeforeEach
    void begin() throws CaseFileException {
        path = folder.resolve("customer 7.bwcase");
        open = WORKFLOW.open(CaseIntake.of("iPhone10,3", "4013"), BY);
        open.saveAs(path);
    }

    private void reopen() throws CaseFileException {
        open = WORKFLOW.openFile(path);
    }

    private CaseRecord.StepEntry step() {
        return open.record().steps().getFirst();
    }

    @Test
    void aNewCaseHasNothingToUndo() {
        open.undo(BY);
        assertEquals(Optional.empty(), open.record().undo());
    }

    @Test
    void undoingAnAnswerBringsTheRankingBack() throws UnknownAnswerException {
        CaseAnswer before = open.answer();
        open.answerStep(CABLE, STILL_FAILS, BY);
        open.undo(BY);
        assertEquals(before.diagnosis(), open.answer().diagnosis());
        assertEquals(before.advice(), open.answer().advice());
    }

    @Test
    void aStepTakenBackStaysInTheCaseAndIsMarked() throws UnknownAnswerException {
        open.answerStep(CABLE, STILL_FAILS, BY);
        open.undo("somebody else");
        assertEquals("somebody else", step().withdrawn().orElseThrow().by());
        assertTrue(open.record().evidence().getLast().withdrawn().isPresent());
        assertEquals(0, open.stepsDone());
    }

    @Test
    void redoingBringsTheAnswerBack() throws UnknownAnswerException {
        open.answerStep(CABLE, STILL_FAILS, BY);
        CaseAnswer after = open.answer();
        open.undo(BY);
        open.redo(BY);
        assertEquals(after.diagnosis(), open.answer().diagnosis());
        assertEquals(Optional.empty(), step().withdrawn());
    }

    @Test
    void whatWouldBeUndoneIsNamed() throws UnknownAnswerException {
        open.answerStep(CABLE, STILL_FAILS, BY);
        assertEquals(new CaseChange(What.ANSWER, "Try another cable", "It still fails"), open.record().undo().orElseThrow());
        open.undo(BY);
        assertEquals(new CaseChange(What.ANSWER, "Try another cable", "It still fails"), open.record().redo().orElseThrow());
    }

    @Test
    void undoAndRedoSurviveARestart() throws UnknownAnswerException, CaseFileException {
        CaseAnswer before = open.answer();
        open.answerStep(CABLE, STILL_FAILS, BY);
        CaseAnswer after = open.answer();
        reopen();
        open.undo(BY);
        assertEquals(before.diagnosis(), open.answer().diagnosis());
        reopen();
        open.redo(BY);
        assertEquals(after.diagnosis(), open.answer().diagnosis());
    }

    @Test
    void aNewAnswerEndsWhatCouldBeDoneAgain() throws UnknownAnswerException {
        open.answerStep(CABLE, STILL_FAILS, BY);
        open.undo(BY);
        open.answerStep("apple.other-computer", STILL_FAILS, BY);
        assertEquals(Optional.empty(), open.record().redo());
        assertEquals(2, open.record().steps().size(), "the step that was undone is still in the timeline");
    }

    @Test
    void undoingAWithdrawalReinstatesTheEvidenceAndKeepsTheStory() {
        CaseAnswer before = open.answer();
        open.withdraw(0, BY, "misread");
        assertNotEquals(before.diagnosis(), open.answer().diagnosis());
        open.undo(BY);
        assertEquals(before.diagnosis(), open.answer().diagnosis());
        assertEquals(Optional.empty(), open.record().evidence().getFirst().withdrawn());
    }

    @Test
    void takingBackTheLastAnswerCanBeUndoneToo() throws UnknownAnswerException {
        open.answerStep(CABLE, STILL_FAILS, BY);
        CaseAnswer after = open.answer();
        open.takeBackLastAnswer(BY);
        open.undo(BY);
        assertEquals(after.diagnosis(), open.answer().diagnosis());
    }

    @Test
    void undoingTheLimitsBringsTheOldOnesBack() {
        CaseIntake before = open.intake();
        open.setIntake(before.withLimits(true, true, 120), BY);
        open.undo(BY);
        assertEquals(before, open.intake());
        open.redo(BY);
        assertEquals(before.withLimits(true, true, 120), open.intake());
    }

    @Test
    void anotherComplaintReplacesWhatFollowedFromTheFirst() {
        CaseAnswer before = open.answer();
        open.setIntake(CaseIntake.of("iPhone10,3", "boot loop"), BY);
        assertEquals(List.of("boot loop"), open.answer().evidence().stream().map(CaseAnswer.EvidenceItem::excerpt).toList());
        open.undo(BY);
        assertEquals(before.diagnosis(), open.answer().diagnosis());
    }

    @Test
    void closingCanBeUndone() {
        open.close("apple.earpiece-flex.shorted", "restores with the flex unplugged", BY);
        assertEquals("apple.earpiece-flex.shorted", open.record().verdict().orElseThrow().fault());
        open.undo(BY);
        assertEquals(Optional.empty(), open.record().verdict());
        open.redo(BY);
        assertTrue(open.record().verdict().isPresent());
    }

    @Test
    void theWholeStoryUndoneIsTheCaseAsItCameIn() throws UnknownAnswerException {
        CaseAnswer before = open.answer();
        open.answerStep(CABLE, STILL_FAILS, BY);
        open.answerStep("apple.other-computer", STILL_FAILS, BY);
        open.withdraw(0, BY, "misread");
        open.answerStep("apple.replace-earpiece-flex", "not-fixed", BY);
        while (open.record().undo().isPresent()) {
            open.undo(BY);
        }
        assertEquals(before.diagnosis(), open.answer().diagnosis());
        assertFalse(open.record().steps().isEmpty());
    }
}
