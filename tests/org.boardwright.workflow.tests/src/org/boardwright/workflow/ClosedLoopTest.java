package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.phones.KernelLog;
import org.boardwright.phones.UsbSource;
import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.RestoreLogProbe;
import org.boardwright.probe.usb.KernelLogProbe;
import org.boardwright.report.ReportKind;
import org.boardwright.restore.ErasePermission;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRun;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreTools;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.SilenceLimits;
import org.boardwright.testkit.EmulatedRestore;
import org.boardwright.testkit.UsbTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bench closes the loop: an emulated iPhone X whose earpiece flex holds a bus low, and the real idevicerestore. The technician only
 * changes cables and unplugs; what each restore showed, the bench records.
 */
@EnabledOnOs(OS.LINUX)
class ClosedLoopTest {

    private static final String FLEX = "apple.earpiece-flex.shorted";

    @TempDir
    Path folder;

    private EmulatedRestore emulated;
    private RestoreAnswers answers;
    private RestoreDesk desk;
    private OpenCase open;
    private boolean flexPlugged = true;

    @BeforeEach
    void openCase() throws Exception {
        emulated = new EmulatedRestore(folder);
        Workflow workflow = Shipped.workflow(Shipped.packs(), new RestoreLogProbe(), new KernelLogProbe());
        answers = new RestoreAnswers(workflow.knowledge());
        desk = new RestoreDesk(answers, runner());
        open = workflow.open("iPhone10,6", "4013");
        open.saveAs(folder.resolve("x.bwcase"));
    }

    @AfterEach
    void close() throws IOException {
        emulated.close();
    }

    private RestoreRunner runner() {
        return new RestoreRunner(folder.resolve("runs"), new RestoreTools("idevicerestore", emulated.environment()),
                SilenceLimits.everywhere(Duration.ofSeconds(20)), Clock.systemUTC());
    }

    private RestoreOrder update() {
        return RestoreOrder.update(emulated.firmware()).phone(EmulatedRestore.PHONE.ecid()).ticket(emulated.ticket()).fromRestoreMode();
    }

    private void plug() {
        emulated.plug(flexPlugged ? RestoreScript.dropsInFirmware() : RestoreScript.succeeds());
    }

    private RestoreVerdict restoreAs(String step) throws Exception {
        plug();
        RestoreRun run = desk.start(open, update(), step, RestoreListener.NONE);
        RestoreVerdict verdict = run.verdict().get(60, TimeUnit.SECONDS);
        desk.record(open, run, verdict);
        return verdict;
    }

    private double probabilityOfTheFlex() {
        return open.answer().diagnosis().faults().stream().filter(f -> f.id().equals(FLEX)).findFirst().orElseThrow().probability();
    }

    @Test
    void theWholeStoryEndsWithTheEarpieceFlex() throws Exception {
        assertEquals(Optional.of(Phase.FIRMWARE), restoreAs("").phase());
        assertEquals(Optional.of(Phase.FIRMWARE), restoreAs("apple.other-cable").phase());
        open.answerStep("apple.other-computer", "still-fails", "Mei");
        flexPlugged = false;
        restoreAs("apple.earpiece-flex-isolation");
        flexPlugged = true;
        restoreAs("iphonex.toggle");
        assertTrue(probabilityOfTheFlex() > 0.95, () -> open.answer().diagnosis().toString());
        open.close(FLEX, "goes and comes with the flex", "Mei");
        Path report = folder.resolve("report.html");
        open.report(false).write(ReportKind.CUSTOMER, report);
        assertTrue(Files.readString(report).toLowerCase().contains("earpiece"), () -> report.toString());
    }

    @Test
    void eachRestoreAnswersItsStep() throws Exception {
        restoreAs("apple.other-cable");
        flexPlugged = false;
        restoreAs("apple.earpiece-flex-isolation");
        assertEquals(List.of("still-fails", "restores"), open.record().steps().stream().map(CaseRecord.StepEntry::outcome).toList());
    }

    @Test
    void theLogOfEachRestoreIsInTheCase() throws Exception {
        restoreAs("");
        restoreAs("apple.other-cable");
        assertEquals(2, open.record().attachments().size());
    }

    @Test
    void whatTheKernelSaidMeanwhileIsEvidenceToo() throws Exception {
        UsbTree tree = new UsbTree(folder.resolve("sys"));
        tree.plug("1-2", UsbTree.RUNNING, 480, EmulatedRestore.PHONE.udid());
        Path kernel = Files.createFile(folder.resolve("kernel"));
        RestoreDesk watching = new RestoreDesk(answers, runner().watching(UsbSource.sysfs(tree.root()).with(KernelLog.ofFile(kernel))));
        plug();
        RestoreRun run = watching.start(open, update(), "", new RestoreListener() {
            @Override
            public void line(Instant at, String text, LiveRestoreLog.Point point) {
                if (text.startsWith("Waiting for NAND")) {
                    say(kernel, "[ 4013.000001] usb 1-2: device descriptor read/64, error -71\n");
                }
            }
        });
        watching.record(open, run, run.verdict().get(60, TimeUnit.SECONDS));
        assertTrue(open.record().attachments().stream().anyMatch(a -> a.kind().equals("kernel-log")), () -> open.record().attachments().toString());
        assertTrue(open.record().evidence().stream().anyMatch(e -> e.excerpt().contains("error -71")), () -> open.record().evidence().toString());
    }

    private static void say(Path kernel, String line) {
        try {
            Files.writeString(kernel, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theLogCanBeOpenedFromTheCase() throws Exception {
        restoreAs("");
        assertTrue(Files.isRegularFile(open.record().attachments().getFirst().location().orElseThrow()));
    }

    @Test
    void anOutcomeIsRecordedOnceHoweverOftenItIsAskedFor() throws Exception {
        plug();
        RestoreRun run = desk.start(open, update(), "apple.other-cable", RestoreListener.NONE);
        RestoreVerdict verdict = run.verdict().get(60, TimeUnit.SECONDS);
        desk.record(open, run, verdict);
        desk.record(open, run, verdict);
        assertEquals(1, open.record().steps().size());
        assertEquals(1, open.record().attachments().size());
    }

    @Test
    void aRestoreOfAnotherWorkbenchIsRecordedInItsCase() throws Exception {
        plug();
        RestoreRun abandoned = desk.start(open, update(), "apple.other-cable", RestoreListener.NONE);
        abandoned.verdict().get(60, TimeUnit.SECONDS);
        RestoreRun found = runner().unrecorded(RestoreListener.NONE).getFirst();
        assertEquals(open.file().orElseThrow().toString(), found.caseFile());
        desk.record(open, found, found.verdict().get(60, TimeUnit.SECONDS));
        assertEquals("still-fails", open.record().steps().getLast().outcome());
    }

    @Test
    void noPermissionToEraseIsGivenWhileTheDataMustBeKept() {
        open.setLimits(true, false, 0);
        assertThrows(RestoreRefusedException.class, () -> RestoreDesk.permitErase(open, "Mei", ErasePermission.WORD));
    }

    @Test
    void aPermissionFromBeforeTheLimitStartsNothing() throws Exception {
        ErasePermission permission = RestoreDesk.permitErase(open, "Mei", ErasePermission.WORD);
        open.setLimits(true, false, 0);
        assertThrows(RestoreRefusedException.class,
                () -> desk.start(open, RestoreOrder.erase(emulated.firmware(), permission), "", RestoreListener.NONE));
    }

    @Test
    void aStepThatNoRestoreAnswersIsRefused() {
        assertThrows(RestoreRefusedException.class, () -> desk.start(open, update(), "apple.liquid-tags", RestoreListener.NONE));
    }
}
