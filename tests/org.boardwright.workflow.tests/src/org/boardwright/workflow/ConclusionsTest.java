package org.boardwright.workflow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.inference.Level;
import org.boardwright.probe.Transport;
import org.boardwright.probe.paniclog.PanicLogProbe;
import org.boardwright.probe.restorelog.RestoreLogProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from some evidence is worked out once, also for the program after this one. */
class ConclusionsTest {

    private static final String FAILED = "Identified device as d22ap, iPhone10,3\nWaiting for NAND (28)\nERROR: Unable to restore device\n";
    private static final String SUCCEEDED = "Status: Restore Finished\nDone: restoring succeeded.\n";

    private static final Workflow WORKFLOW = Shipped.workflow(Shipped.packs(), new PanicLogProbe(), new RestoreLogProbe());

    @TempDir
    private Path folder;
    private Path file;
    private final AtomicInteger worded = new AtomicInteger();

    @BeforeEach
    void nothingIsKept() {
        file = folder.resolve("kept");
    }

    private Conclusions kept() {
        return Conclusions.inShort(answer -> {
            worded.incrementAndGet();
            return answer.diagnosis().toString().getBytes(UTF_8);
        }, Optional.of(file));
    }

    private static Concluded conclude(String text, Conclusions conclusions) {
        return WORKFLOW.conclude(Transport.ofBytes("a.log", text.getBytes(UTF_8)), () -> false, conclusions);
    }

    private void keep(String... logs) throws IOException {
        Conclusions first = kept();
        for (String log : logs) {
            conclude(log, first);
        }
        first.keep();
    }

    @Test
    void theNextProgramSaysTheSameWithoutThinking() throws IOException {
        Conclusions first = kept();
        List<String> logs = List.of(FAILED, SUCCEEDED, "Dear customer\n");
        List<Concluded> before = logs.stream().map(log -> conclude(log, first)).toList();
        first.keep();
        worded.set(0);
        Conclusions next = kept();
        for (int i = 0; i < logs.size(); i++) {
            Concluded again = conclude(logs.get(i), next);
            assertArrayEquals(before.get(i).words(), again.words());
            assertEquals(before.get(i).warnings(), again.warnings());
        }
        assertEquals(0, worded.get());
    }

    @Test
    void otherEvidenceIsThoughtAbout() throws IOException {
        keep(FAILED);
        Concluded other = conclude(FAILED.replace("iPhone10,3", "iPhone10,6").replace("d22ap", "d221ap"), kept());
        assertEquals(2, worded.get());
        assertEquals("iPhone10,6", other.device().productType());
    }

    /** Of neither is anything known, and only one of them is a restore. */
    @Test
    void howARestoreEndedIsOfTheEvidence() throws IOException {
        keep(SUCCEEDED);
        assertNotEquals(conclude(SUCCEEDED, kept()).warnings(), conclude("Found device in Recovery mode\n", kept()).warnings());
    }

    @Test
    void whatIsKeptNamesNoFileAndQuotesNothing() throws IOException {
        keep(FAILED);
        String text = Files.readString(file, ISO_8859_1);
        assertFalse(text.contains("a.log") || text.contains("Unable to restore device"), text);
    }

    @Test
    void whatIsDamagedIsThoughtAboutAgain() throws IOException {
        keep(FAILED);
        byte[] sound = Files.readAllBytes(file);
        byte[] changed = sound.clone();
        changed[sound.length / 2] ^= 1;
        for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(sound, 5), Arrays.copyOf(sound, sound.length - 1), changed)) {
            Files.write(file, damaged);
            worded.set(0);
            conclude(FAILED, kept());
            assertEquals(1, worded.get(), damaged.length + " of " + sound.length + " bytes");
        }
    }

    @Test
    void nothingElseIsLeft() throws IOException {
        keep(FAILED);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void nothingIsWrittenWithoutNews() throws IOException {
        keep(FAILED);
        Files.delete(file);
        kept().keep();
        assertFalse(Files.exists(file));
    }

    private static CaseAnswer answer(String complaint) {
        return new CaseAnswer(new CaseAnswer.Device("", ""), complaint, List.of(), List.of(), new Diagnosis(List.of()),
                new Advice(List.of(), List.of(), Level.MYOPIC), false, List.of(), Map.of(), List.of());
    }

    /** More different answers than are remembered, each twice and with others in between. */
    @Test
    void anAnswerIsNeverThatOfAnother() {
        Conclusions conclusions = Conclusions.whole(answer -> answer.complaint().getBytes(UTF_8));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 700; i++) {
                String evidence = "evidence " + i;
                assertEquals(evidence, new String(conclusions.of(evidence, () -> answer(evidence), CaseAnswer::warnings).words(), UTF_8));
            }
        }
    }

    /** The first of them is the one that nobody asked for since. */
    @Test
    void theEvidenceSeenLastIsKept() throws IOException {
        Conclusions first = kept();
        for (int i = 0; i <= 1024; i++) {
            String evidence = "evidence " + i;
            first.of(evidence, () -> answer(evidence), CaseAnswer::warnings);
        }
        first.keep();
        Conclusions next = kept();
        worded.set(0);
        next.of("evidence 1024", () -> answer("again"), CaseAnswer::warnings);
        next.of("evidence 1", () -> answer("again"), CaseAnswer::warnings);
        assertEquals(0, worded.get());
        next.of("evidence 0", () -> answer("again"), CaseAnswer::warnings);
        assertEquals(1, worded.get());
    }

    @Test
    void whatCannotBeKeptIsTold() {
        file = folder.resolve("gone").resolve("kept");
        assertThrows(IOException.class, () -> keep(FAILED));
    }
}
