package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.boardwright.workflow.CaseRecord.EvidenceEntry;
import org.boardwright.workflow.CaseRecord.StepEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that answer the story of an iPhone X with error 4013 into a case are killed (SIGKILL) at random moments. What is killed is the
 * layer both faces stand on: open case, undo, save, lock. The window adds nothing to what is in the file.
 */
class KilledInTheStoryTest {

    private static final int KILLS = Integer.getInteger("boardwright.kills", 200);
    private static final int AT_ONCE = 2;
    /** The kill comes after so many acknowledged changes at most, and so long after the last of them at most. */
    private static final int MOST_CHANGES = 9;
    private static final int LONGEST_MICROS = 10_000;
    private static final String BY = "the story";
    private static final Workflow SHIPPED = Shipped.workflow(Shipped.packs());

    @TempDir
    private static Path folder;
    private static Path start;
    private static StoryProcess program;
    private static final List<List<String>> STATES = new ArrayList<>();

    @BeforeAll
    static void prepare() throws Exception {
        start = folder.resolve("start.bwcase");
        newCase().saveAs(start);
        Path once = Files.copy(start, folder.resolve("once.bwcase"));
        program = StoryProcess.prepare(folder, once);
        OpenCase replay = newCase();
        STATES.add(state(replay));
        for (int n = 0; n < 200; n++) {
            StoryProgram.change(replay, StoryProgram.STORY.get(n % StoryProgram.STORY.size()));
            STATES.add(state(replay));
        }
    }

    private static OpenCase newCase() {
        return SHIPPED.open(CaseIntake.of("iPhone10,3", "4013"), BY);
    }

    /** All that the case says, but for the times. */
    private static List<String> state(OpenCase open) {
        CaseRecord record = open.record();
        Stream<String> steps = record.steps().stream().map(KilledInTheStoryTest::text);
        Stream<String> evidence = record.evidence().stream().map(KilledInTheStoryTest::text);
        return Stream.of(steps, evidence, Stream.of("undo " + record.undo(), "redo " + record.redo())).flatMap(s -> s).toList();
    }

    private static String text(StepEntry s) {
        return s.step() + "=" + s.outcome() + " by " + s.by() + " " + s.withdrawn().map(CaseRecord.Withdrawn::reason).orElse("counts");
    }

    private static String text(EvidenceEntry e) {
        return e.test() + "=" + e.outcome() + " " + e.withdrawn().map(CaseRecord.Withdrawn::reason).orElse("counts");
    }

    @Test
    void theCaseReopensWithEverythingUpToTheLastAnswerAfterEachKill() throws Exception {
        Random random = new Random(4013);
        List<Callable<Integer>> kills = IntStream.range(0, KILLS).mapToObj(i -> new Moment(random.nextInt(MOST_CHANGES + 1), random.nextInt(LONGEST_MICROS)))
                .map(moment -> (Callable<Integer>) () -> kill(moment)).toList();
        int changes = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Integer> killed : two.invokeAll(kills)) {
                changes += killed.get();
            }
        }
        assertTrue(changes > KILLS, "only " + changes + " changes were acknowledged before " + KILLS + " kills");
    }

    /** @return how many changes the program acknowledged */
    private int kill(Moment moment) throws Exception {
        Path file = Files.createTempDirectory(folder, "kill").resolve("story.bwcase");
        Files.copy(start, file);
        int acknowledged = runAndKill(file, moment);
        OpenCase reopened = SHIPPED.openFile(file);
        reopened.hold();
        List<String> state = state(reopened);
        assertTrue(state.equals(STATES.get(acknowledged)) || state.equals(STATES.get(acknowledged + 1)),
                () -> acknowledged + " changes acknowledged, the file says " + state);
        reopened.release();
        return acknowledged;
    }

    private int runAndKill(Path file, Moment moment) throws Exception {
        Process process = program.start(file);
        try (BufferedReader out = process.inputReader()) {
            for (int line = 0; line <= moment.changes(); line++) {
                assertEquals(line == 0 ? "ready" : Integer.toString(line), out.readLine());
            }
            // Process.destroyForcibly would close the pipe with what was acknowledged last.
            CompletableFuture.runAsync(process.toHandle()::destroyForcibly, CompletableFuture.delayedExecutor(moment.micros(), TimeUnit.MICROSECONDS));
            StringWriter all = new StringWriter();
            out.transferTo(all);
            return Math.max(moment.changes(), lastWhole(all.toString()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The last number whose line is complete. */
    private static int lastWhole(String printed) {
        String whole = printed.substring(0, printed.lastIndexOf('\n') + 1);
        return whole.lines().mapToInt(Integer::parseInt).max().orElse(0);
    }

    @Test
    void aRunningProgramHoldsItsCaseAndTheKillLetsGoOfIt() throws Exception {
        Path file = Files.copy(start, folder.resolve("held.bwcase"));
        Process process = program.start(file);
        try {
            assertEquals("ready", process.inputReader().readLine());
            String message = assertThrows(CaseFileException.InUse.class, SHIPPED.openFile(file)::hold).getMessage();
            assertTrue(message.contains("works on this case in another window"), message);
        } finally {
            process.destroyForcibly().waitFor();
        }
        SHIPPED.openFile(file).hold();
    }

    /**
     * When to kill.
     *
     * @param changes after so many were acknowledged
     * @param micros  and so long after that
     */
    private record Moment(int changes, int micros) {
    }
}
