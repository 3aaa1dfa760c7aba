package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.UnknownAnswerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case on the bench, on the shipped packs, without a window. */
class CaseSessionTest {

    private final List<CaseSnapshot> seen = new ArrayList<>();
    private final Progress progress = new Progress();
    @TempDir
    private Path folder;
    private CaseSession session;

    @BeforeEach
    void open() throws InterruptedException {
        session = new CaseSession(Services.workflow(), "a test");
        session.onChange(seen::add);
    }

    private List<Attachment> attach(Path... files) {
        return session.attach(List.of(files), progress, () -> false);
    }

    private DoneStep best(int outcome) {
        return StepCard.of(step(), step()).outcomes().get(outcome).answer();
    }

    private AdvisedStep step() {
        return session.snapshot().answer().orElseThrow().advice().best().orElseThrow();
    }

    @Test
    void aFailedLogOpensACase() throws IOException {
        attach(Logs.failed(folder));
        CaseSnapshot snapshot = session.snapshot();
        assertEquals("iPhone10,3", snapshot.answer().orElseThrow().device().productType());
        assertFalse(snapshot.answer().orElseThrow().evidence().isEmpty());
        assertEquals(List.of(), snapshot.notices());
        assertEquals(List.of(), snapshot.reading());
    }

    @Test
    void readingIsShownAndCounted() throws IOException {
        Path log = Logs.failed(folder);
        attach(log);
        assertEquals(List.of(log.getFileName().toString()), seen.getFirst().reading());
        assertEquals(Files.size(log), progress.size);
        assertTrue(progress.read >= progress.size, "read " + progress.read + " of " + progress.size);
    }

    @Test
    void aMissingFileLeavesTheBenchEmpty() {
        attach(folder.resolve("gone.log"));
        assertTrue(session.snapshot().answer().isEmpty());
        assertEquals("gone.log could not be read: there is no such file.", session.snapshot().notices().getFirst().text());
    }

    @Test
    void aFolderIsNotRead() {
        assertTrue(attach(folder).getFirst() instanceof Attachment.Unreadable);
    }

    @Test
    void oneBadFileDoesNotHinderTheOthers() throws IOException {
        attach(Logs.picture(folder), Logs.failed(folder));
        assertTrue(session.snapshot().answer().isPresent());
        assertEquals(1, session.snapshot().notices().size());
    }

    @Test
    void cancelledReadingBeginsNoFile() throws IOException {
        assertEquals(List.of(), session.attach(List.of(Logs.failed(folder)), progress, () -> true));
        assertTrue(session.snapshot().answer().isEmpty());
        assertEquals(List.of(), session.snapshot().reading());
    }

    @Test
    void anAnswerCanBeTakenBack() throws UnknownAnswerException {
        session.open(CaseIntake.of("iPhone10,3", "4013"), "");
        var before = session.snapshot().answer().orElseThrow();
        DoneStep answered = best(1);
        session.answer(answered);
        assertEquals(List.of(answered), session.snapshot().done());
        assertNotEquals(before.diagnosis(), session.snapshot().answer().orElseThrow().diagnosis());
        session.undo();
        assertEquals(Optional.empty(), session.snapshot().undo());
        assertEquals(before.diagnosis(), session.snapshot().answer().orElseThrow().diagnosis());
    }

    @Test
    void takingBackNothingDoesNothing() {
        session.undo();
        assertEquals(CaseSnapshot.NONE, session.snapshot());
    }

    @Test
    void anUnknownAnswerIsNotRecorded() {
        session.open(CaseIntake.of("iPhone10,3", "4013"), "");
        assertThrows(UnknownAnswerException.class,
                () -> session.answer(new DoneStep("no.such", AdvisedStep.Kind.TEST, "", "yes", "")));
        assertEquals(Optional.empty(), session.snapshot().undo());
    }

    @Test
    void evidenceCanBeWithdrawn() throws IOException {
        attach(Logs.failed(folder));
        var evidence = session.snapshot().answer().orElseThrow().evidence();
        session.change((open, by) -> open.withdraw(evidence.getFirst().key(), by, "wrong phone"));
        assertEquals(evidence.size() - 1, session.snapshot().answer().orElseThrow().evidence().size());
    }

    @Test
    void aNewCaseForgetsTheOldOne() throws UnknownAnswerException {
        session.open(CaseIntake.of("iPhone10,3", "4013"), "");
        session.answer(best(0));
        attach(folder.resolve("gone.log"));
        session.open(CaseIntake.of("iPhone12,3", ""), "");
        assertEquals(List.of(), session.snapshot().done());
        assertEquals(List.of(), session.snapshot().notices());
        assertEquals("iPhone12,3", session.snapshot().answer().orElseThrow().device().productType());
    }

    @Test
    void noticesCanBeDismissed() {
        attach(folder.resolve("gone.log"));
        session.notices(n -> List.of());
        assertEquals(List.of(), session.snapshot().notices());
    }

    @Test
    void aListenerTakenOffHearsNothing() {
        List<CaseSnapshot> heard = new ArrayList<>();
        session.onChange(heard::add).close();
        session.open(CaseIntake.of("", "4013"), "");
        assertEquals(List.of(), heard);
    }

    private static final class Progress implements ReadProgress {

        private long size;
        private long read;

        @Override
        public void begin(String name, OptionalLong bytes) {
            size = bytes.orElse(0);
        }

        @Override
        public void read(int bytes) {
            read += bytes;
        }
    }
}
