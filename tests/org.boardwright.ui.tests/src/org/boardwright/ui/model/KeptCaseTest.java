package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.boardwright.ui.model.CaseTrouble.Choice;
import org.boardwright.ui.model.CaseTrouble.Kind;
import org.boardwright.workflow.CaseChange;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case on the bench and its file, on the shipped packs, without a window. */
class KeptCaseTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
    private static final CaseIntake INTAKE = CaseIntake.of("iPhone10,3", "4013");

    @TempDir
    private Path home;
    private Path folder;
    private Path file;
    private Workflow workflow;
    private final List<Optional<Path>> benches = new ArrayList<>();
    private CaseSession session;

    @BeforeEach
    void open() throws InterruptedException {
        workflow = Services.workflow();
        folder = home.resolve("Boardwright Cases");
        file = folder.resolve("iPhone X 4013 2026-11-27.bwcase");
        session = newSession();
    }

    @AfterEach
    void leave() {
        session.leave();
    }

    private CaseSession newSession() {
        return new CaseSession(workflow, () -> "a test", new CaseShelf(() -> folder, NOON), benches::add);
    }

    private void answer(int outcome) throws UnknownAnswerException {
        var step = session.snapshot().answer().orElseThrow().advice().best().orElseThrow();
        session.answer(StepCard.of(step, step).outcomes().get(outcome).answer());
    }

    /** What a start after the end of the program sees. */
    private void restart() {
        session.leave();
        session = newSession();
        session.openFile(file);
    }

    private void somebodyElseAnswers() throws Exception {
        OpenCase theirs = workflow.openFile(file);
        theirs.answerStep("apple.other-computer", "still-fails", "somebody else");
    }

    private Kind trouble() {
        return session.snapshot().trouble().map(CaseTrouble::kind).orElse(null);
    }

    @Test
    void aNewCaseIsInItsFileAtOnce() {
        session.open(INTAKE, "");
        assertTrue(Files.exists(file), () -> "no " + file);
        assertEquals(List.of(Optional.of(file)), benches);
    }

    @Test
    void aSecondCaseOfTheSameNameGetsANumber() {
        session.open(INTAKE, "Ticket 17/3");
        session.open(INTAKE, "Ticket 17/3");
        assertTrue(Files.exists(folder.resolve("Ticket 17 3 (2).bwcase")));
    }

    @Test
    void aLogOnTheEmptyBenchBeginsACaseInAFile() throws IOException {
        session.attach(List.of(Logs.failed(home)), new NoProgress(), () -> false);
        assertTrue(Files.exists(folder.resolve("iPhone X 2026-11-27.bwcase")));
        assertEquals("failed.log", session.snapshot().record().orElseThrow().attachments().getFirst().name());
    }

    @Test
    void theReportIsNamedLikeItsCaseAndLiesBesideIt() {
        session.open(INTAKE, "Ticket 17/3");
        assertEquals(folder.resolve("Ticket 17 3.pdf"), ReportModel.of(session.snapshot(), home).path());
    }

    @Test
    void everythingIsThereAfterARestart() throws UnknownAnswerException {
        session.open(INTAKE, "");
        answer(1);
        answer(1);
        CaseSnapshot before = session.snapshot();
        restart();
        assertEquals(before.done(), session.snapshot().done());
        assertEquals(before.answer().orElseThrow().diagnosis(), session.snapshot().answer().orElseThrow().diagnosis());
    }

    @Test
    void anAnswerOfBeforeTheRestartCanBeUndone() throws UnknownAnswerException {
        session.open(INTAKE, "");
        var before = session.snapshot().answer().orElseThrow().diagnosis();
        answer(1);
        restart();
        assertEquals(CaseChange.What.ANSWER, session.snapshot().undo().orElseThrow().what());
        session.undo();
        assertEquals(before, session.snapshot().answer().orElseThrow().diagnosis());
        session.redo();
        assertEquals(1, session.snapshot().done().size());
    }

    @Test
    void aChangeBySomebodyElseIsNotOverwrittenAndTold() throws Exception {
        session.open(INTAKE, "");
        somebodyElseAnswers();
        answer(1);
        assertEquals(Kind.CONFLICT, trouble());
        assertEquals(1, session.snapshot().done().size(), "the answer is on the screen");
        assertEquals("somebody else", workflow.openFile(file).record().steps().getFirst().by());
    }

    @Test
    void aChangeBySomebodyElseIsSeenBeforeTheNextAnswer() throws Exception {
        session.open(INTAKE, "");
        session.checkFile();
        assertEquals(null, trouble());
        somebodyElseAnswers();
        session.checkFile();
        assertEquals(Kind.CONFLICT, trouble());
    }

    @Test
    void aConflictCanBeLeftBehindUnderAnotherName() throws Exception {
        session.open(INTAKE, "");
        somebodyElseAnswers();
        answer(1);
        Path mine = folder.resolve("mine.bwcase");
        session.saveAs(mine);
        assertEquals(null, trouble());
        assertEquals("a test", workflow.openFile(mine).record().steps().getFirst().by());
        assertEquals(Optional.of(mine), benches.getLast());
    }

    @Test
    void theOtherStateCanBeShown() throws Exception {
        session.open(INTAKE, "");
        somebodyElseAnswers();
        answer(1);
        session.openFile(file);
        assertEquals(null, trouble());
        assertEquals("apple.other-computer", session.snapshot().done().getFirst().step());
        answer(1);
        assertEquals(null, trouble(), "the next answer is saved");
    }

    @Test
    void theOtherStateCanBeReplaced() throws Exception {
        session.open(INTAKE, "");
        somebodyElseAnswers();
        answer(1);
        session.saveOver();
        assertEquals(null, trouble());
        assertEquals("a test", workflow.openFile(file).record().steps().getFirst().by());
        assertEquals("somebody else", workflow.openFile(CaseTrouble.backupOf(file)).record().steps().getFirst().by());
    }

    @Test
    void aBrokenFileIsToldAndTheBenchStaysAsItIs() throws Exception {
        session.open(INTAKE, "");
        Path broken = Files.writeString(folder.resolve("broken.bwcase"), "<?xml version=\"1.0\"?>\n<casefile:Rep");
        session.openFile(broken);
        assertEquals(Kind.UNREADABLE, trouble());
        assertEquals(file, session.snapshot().record().orElseThrow().file().orElseThrow());
        assertEquals(List.of(Choice.GO_ON), session.snapshot().trouble().orElseThrow().choices());
    }

    @Test
    void theBackupOfABrokenFileOpensAsACaseOfItsOwn() throws Exception {
        session.open(INTAKE, "");
        answer(1);
        answer(1);
        session.close();
        Files.writeString(file, "broken");
        session.openFile(file);
        assertEquals(List.of(Choice.OPEN_BACKUP, Choice.GO_ON), session.snapshot().trouble().orElseThrow().choices());
        session.openBackup(file);
        assertEquals(1, session.snapshot().done().size(), "the state before the last change");
        assertEquals("iPhone X 4013 2026-11-27 recovered", session.snapshot().record().orElseThrow().name());
        assertEquals("broken", Files.readString(file));
        assertEquals(null, trouble());
    }

    @Test
    void aFileThatIsGoneIsTold() {
        session.openFile(folder.resolve("gone.bwcase"));
        assertEquals(Kind.NOT_OPENED, trouble());
        assertTrue(session.snapshot().answer().isEmpty());
    }

    @Test
    void aCaseOpenInAnotherWindowIsToldAndNotTaken() {
        session.open(INTAKE, "");
        CaseSession second = newSession();
        second.openFile(file);
        assertEquals(Kind.IN_USE, second.snapshot().trouble().orElseThrow().kind());
        assertTrue(second.snapshot().answer().isEmpty());
    }

    @Test
    void aCaseThatLeftTheBenchCanBeOpenedElsewhere() {
        session.open(INTAKE, "");
        session.close();
        CaseSession second = newSession();
        second.openFile(file);
        assertTrue(second.snapshot().answer().isPresent());
        second.leave();
    }

    @Test
    void aFolderThatCannotBeUsedDoesNotStopTheWork() throws Exception {
        folder = Files.writeString(home.resolve("a file"), "").resolve("cases");
        session.open(INTAKE, "");
        assertEquals(Kind.NOT_SAVED, trouble());
        answer(1);
        assertEquals(1, session.snapshot().done().size());
        folder = home.resolve("now it works");
        session.saveAgain();
        assertEquals(null, trouble());
        assertEquals(1, workflow.openFile(session.snapshot().record().orElseThrow().file().orElseThrow()).stepsDone());
    }

    @Test
    void aSaveThatFailedIsMadeGoodByTheNext() throws Exception {
        session.open(INTAKE, "");
        Path away = home.resolve("away");
        Files.move(folder, away);
        answer(1);
        assertEquals(Kind.NOT_SAVED, trouble());
        Files.move(away, folder);
        answer(1);
        assertEquals(null, trouble());
        assertEquals(2, workflow.openFile(file).stepsDone());
    }

    @Test
    void aClosedCaseSaysSoAndCanBeOpenedAgain() {
        session.open(INTAKE, "");
        session.change((open, by) -> open.close("apple.earpiece-flex.shorted", "restores with the flex unplugged", by));
        assertTrue(session.snapshot().isClosed());
        session.change(OpenCase::reopen);
        assertFalse(session.snapshot().isClosed());
    }

    @Test
    void everyComplaintOnAButtonIsKnownToThePacks() {
        for (NewCaseModel.Complaint complaint : NewCaseModel.complaints()) {
            session.open(CaseIntake.of("iPhone10,3", complaint.text()), "");
            assertEquals(1, session.snapshot().answer().orElseThrow().evidence().size(), complaint.text());
        }
    }

    private static final class NoProgress implements ReadProgress {

        @Override
        public void begin(String name, OptionalLong bytes) {
            // not looked at here
        }

        @Override
        public void read(int bytes) {
            // not looked at here
        }
    }
}
