package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.SilenceLimits;
import org.boardwright.ui.model.RestoreBoard.Order;
import org.boardwright.ui.model.RestoreShown.Situation;
import org.boardwright.ui.model.RestoreShown.State;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.RestoreAnswers;
import org.boardwright.workflow.RestoreDesk;
import org.boardwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class RestoreBoardTest {

    private static final String CABLE = "apple.other-cable";

    @TempDir
    Path folder;

    private EmulatedBench bench;
    private CaseSession session;
    private RestoreBoard board;

    @BeforeEach
    void openCase() throws Exception {
        bench = new EmulatedBench(folder);
        Workflow workflow = Services.workflow();
        session = new CaseSession(workflow, () -> "Mei", new CaseShelf(() -> folder.resolve("cases"), Clock.systemUTC()), file -> { });
        board = new RestoreBoard(workflow, session, this::runner, Clock.systemUTC());
        session.open(CaseIntake.of("iPhone10,6", "4013"), "customer");
    }

    private RestoreRunner runner() {
        return new RestoreRunner(bench.runs(), bench.tools(), SilenceLimits.everywhere(Duration.ofSeconds(20)), Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        board.cancel("the test");
        bench.close();
    }

    private RestoreShown until(BooleanSupplier so) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try (var registration = board.onChange(() -> {
            if (so.getAsBoolean()) {
                done.complete(null);
            }
        })) {
            if (!so.getAsBoolean()) {
                done.get(60, TimeUnit.SECONDS);
            }
        }
        return board.shown();
    }

    private RestoreShown ended(RestoreScript script, String step) throws Exception {
        bench.plug(script);
        board.start(Order.update(bench.firmware(), step));
        return until(() -> board.shown().situation() != Situation.RUNNING && board.shown().situation() != Situation.READY);
    }

    @Test
    void aSuccessIsSaidPlainly() throws Exception {
        assertEquals("The phone was restored.", ended(RestoreScript.succeeds(), "").headline());
    }

    @Test
    void aFailureIsSaidWithItsPhaseAndMarkedThere() throws Exception {
        RestoreShown shown = ended(RestoreScript.dropsInFirmware(), "");
        assertEquals("The restore failed in the phase: firmware of the parts.", shown.headline());
        assertEquals(State.FAILED, shown.rows().stream().filter(r -> r.name().equals("firmware of the parts")).findFirst().orElseThrow().state());
    }

    @Test
    void thePhasesStandInTheirUsualOrder() throws Exception {
        List<String> phases = ended(RestoreScript.succeeds(), "").rows().stream().map(RestoreShown.Row::name).toList();
        assertTrue(phases.indexOf("storage (NAND)") < phases.indexOf("firmware of the parts"), phases.toString());
    }

    @Test
    void eachPhaseStandsBesideWhatIsUsual() throws Exception {
        ended(RestoreScript.succeeds(), "");
        RestoreShown second = ended(RestoreScript.dropsInFirmware(), "");
        assertTrue(second.rows().stream().anyMatch(r -> r.name().equals("storage (NAND)") && r.usual().matches("0:\\d\\d")), second.rows().toString());
    }

    @Test
    void theStepIsAnsweredAndTheLogIsInTheCase() throws Exception {
        ended(RestoreScript.dropsInFirmware(), CABLE);
        until(() -> !session.snapshot().done().isEmpty());
        assertEquals("still-fails", session.snapshot().done().getLast().outcome());
        assertEquals(1, session.snapshot().record().orElseThrow().attachments().size());
    }

    @Test
    void theAdvisedStepIsProposedWhenARestoreAnswersIt() {
        assertTrue(List.of(CABLE, "apple.other-port", "apple.other-computer").contains(board.advised()), board.advised());
        assertEquals(board.advised(), board.questions().get(1).id());
    }

    @Test
    void erasingIsRefusedWhileTheDataMustBeKept() {
        session.change((open, by) -> open.setIntake(open.intake().withLimits(true, false, 0), by));
        board.start(new Order(bench.firmware(), "", true, "Mei", RestoreBoard.eraseWord()));
        assertEquals(Situation.READY, board.shown().situation());
        assertTrue(board.shown().headline().contains("must be kept"), board.shown().headline());
        assertFalse(Files.exists(bench.runs().resolve("run.properties")));
    }

    @Test
    void withoutACaseNothingIsStarted() {
        session.close();
        board.start(Order.update(bench.firmware(), ""));
        assertEquals(Messages.restore_noCase, board.shown().headline());
    }

    @Test
    void aRestoreOfAKilledWorkbenchIsFollowedAndRecorded() throws Exception {
        bench.plug(RestoreScript.dropsInFirmware());
        var abandoned = new RestoreDesk(new RestoreAnswers(Services.workflow().knowledge()), runner());
        session.change((open, by) -> {
            try {
                abandoned.start(open, RestoreOrder.update(bench.firmware()).fromRestoreMode(), CABLE,
                        RestoreListener.NONE);
            } catch (RestoreRefusedException e) {
                throw new AssertionError(e);
            }
        });
        board.resume();
        until(() -> !session.snapshot().done().isEmpty());
        assertEquals("still-fails", session.snapshot().done().getLast().outcome());
    }
}
