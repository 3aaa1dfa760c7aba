package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.SilenceLimits;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class IsolationBoardTest {

    private static final String FLEX_OFF = "apple.earpiece-flex-isolation";

    @TempDir
    Path folder;

    private EmulatedBench phone;
    private CaseSession session;
    private BenchSession bench;
    private RestoreBoard restores;
    private IsolationBoard board;

    @BeforeEach
    void openCase() throws Exception {
        phone = new EmulatedBench(folder);
        Workflow workflow = Services.workflow();
        session = new CaseSession(workflow, () -> "Mei", new CaseShelf(() -> folder.resolve("cases"), Clock.systemUTC()), file -> { });
        bench = new BenchSession(workflow, session, List::of, phone.usbmuxd());
        restores = new RestoreBoard(workflow, session, () -> new RestoreRunner(phone.runs(), phone.tools(),
                SilenceLimits.everywhere(Duration.ofSeconds(20)), Clock.systemUTC()), Clock.systemUTC());
        session.open(CaseIntake.of("iPhone10,6", "4013"), "customer");
        board = board();
    }

    private IsolationBoard board() throws InterruptedException {
        return new IsolationBoard(Services.workflow(), session, bench, restores, phone::runs, Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        restores.cancel("the test");
        board.close();
        bench.close();
        phone.close();
    }

    private IsolationShown until(Predicate<IsolationShown> so) throws Exception {
        CompletableFuture<IsolationShown> seen = new CompletableFuture<>();
        Runnable look = () -> {
            IsolationShown now = board.shown();
            if (so.test(now)) {
                seen.complete(now);
            }
        };
        try (var registration = board.onChange(look)) {
            look.run();
            return seen.get(60, TimeUnit.SECONDS);
        }
    }

    private IsolationShown at(String heading) throws Exception {
        return until(s -> s.stage().endsWith(heading));
    }

    private void walkToTheRetry() throws Exception {
        board.begin(FLEX_OFF);
        at("Power off");
        board.done();
        at("Battery off");
        board.done();
        at("Unplug the earpiece flex and retry");
        board.done();
        at("Reconnect");
    }

    @Test
    void aPhoneThatLeavesTurnsThePage() throws Exception {
        phone.plug(RestoreScript.succeeds());
        CompletableFuture<Void> there = new CompletableFuture<>();
        try (var registration = bench.onChange(s -> there.complete(null))) {
            if (bench.snapshot().phones().isEmpty()) {
                there.get(30, TimeUnit.SECONDS);
            }
        }
        board.begin(FLEX_OFF);
        at("Power off");
        phone.unplug();
        assertEquals("The battery is off", at("Battery off").done());
    }

    @Test
    void thePhoneThatComesBackIsRestoredAndTheToggleProposed() throws Exception {
        restores.useFirmware(phone.firmware());
        walkToTheRetry();
        phone.plug(RestoreScript.succeeds());
        IsolationShown ended = until(s -> s.isShown() && !s.isActive());
        assertEquals("Recorded: It boots or restores", ended.stage());
        assertEquals("iphonex.toggle", ended.toggle().orElseThrow().id());
        assertEquals("restores", session.snapshot().done().getLast().outcome());
    }

    @Test
    void withoutAFirmwareFileOneIsAskedFor() throws Exception {
        walkToTheRetry();
        phone.plug(RestoreScript.succeeds());
        IsolationShown waits = until(s -> s.firmware() && s.lines().getFirst().text().startsWith("The phone waits for a restore"));
        assertEquals(2, waits.answers().size());
    }

    @Test
    void theFlexComesOffUnderItsWarnings() throws Exception {
        board.begin(FLEX_OFF);
        at("Power off");
        board.done();
        at("Battery off");
        board.done();
        List<StepCard.Line> lines = at("Unplug the earpiece flex and retry").lines();
        assertTrue(lines.stream().anyMatch(l -> l.warning() && l.text().contains("Face ID")), lines.toString());
        assertTrue(lines.getLast().text().contains("earpiece speaker"), lines.toString());
    }

    @Test
    void anotherWindowGoesOnWhereThisOneStopped() throws Exception {
        walkToTheRetry();
        board.close();
        board = board();
        session.refresh();
        assertTrue(at("Reconnect").isActive());
    }

    @Test
    void whoLeavesSeesTheStepAgain() throws Exception {
        walkToTheRetry();
        board.leave();
        assertFalse(until(s -> !s.isShown()).isActive());
    }

    @Test
    void onlyAStepInsideThePhoneIsOffered() {
        assertTrue(board.canWalk(FLEX_OFF));
        assertFalse(board.canWalk("apple.other-cable"));
    }
}
