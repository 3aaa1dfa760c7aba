package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.emulator.RunningPhone;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneMode;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.probe.restorelog.RestoreLogProbe;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRun;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreTools;
import org.boardwright.restore.SilenceLimits;
import org.boardwright.testkit.EmulatedRestore;
import org.boardwright.workflow.Isolation.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The walk through an isolation on an emulated phone whose flex can be off; the bus is watched for real, and the restores are real. */
@EnabledOnOs(OS.LINUX)
class IsolationDeskTest {

    private static final String FLEX_OFF = "apple.earpiece-flex-isolation";
    private static final String TOGGLE = "iphonex.toggle";
    private static final String FLEX = "apple.earpiece-flex.shorted";

    @TempDir
    Path folder;

    private final BlockingQueue<List<Phone>> bus = new LinkedBlockingQueue<>();
    private EmulatedRestore emulated;
    private Workflow workflow;
    private Bench bench;
    private RestoreDesk restores;
    private IsolationDesk desk;
    private OpenCase open;

    @BeforeEach
    void openCase() throws Exception {
        emulated = new EmulatedRestore(folder);
        workflow = Shipped.workflow(Shipped.packs(), new RestoreLogProbe());
        restores = new RestoreDesk(new RestoreAnswers(workflow.knowledge()), new RestoreRunner(folder.resolve("runs"),
                new RestoreTools("idevicerestore", emulated.environment()), SilenceLimits.everywhere(Duration.ofSeconds(20)), Clock.systemUTC()));
        desk = desk(Clock.systemUTC());
        open = workflow.open("iPhone10,6", "4013");
        open.saveAs(folder.resolve("x.bwcase"));
        bench = workflow.watchPhones(List::of, MuxAddress.parse(emulated.address()));
        bench.onChange(all -> bus.add(all.stream().map(BenchPhone::phone).toList()));
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
        emulated.close();
    }

    private IsolationDesk desk(Clock clock) {
        return new IsolationDesk(workflow.knowledge(), new RestoreAnswers(workflow.knowledge()), folder.resolve("runs"), clock, IsolationDesk.BOOT_WATCH);
    }

    /** Tells the desk what the bench sees until it is so. */
    private Isolation until(Predicate<Isolation> so) throws InterruptedException {
        Isolation now = desk.seen(open, bench.phones().stream().map(BenchPhone::phone).toList()).orElseThrow();
        while (!so.test(now)) {
            List<Phone> phones = bus.poll(30, TimeUnit.SECONDS);
            assertTrue(phones != null, "the bus is silent at " + now);
            now = desk.seen(open, phones).orElseThrow();
        }
        return now;
    }

    private void begin(String test) throws RestoreRefusedException {
        desk.begin(open, desk.plan(open, test).orElseThrow());
    }

    private void plug(boolean flexOn) {
        emulated.plug(flexOn ? RestoreScript.dropsInFirmware() : RestoreScript.succeeds());
    }

    /** Phone off and away, battery off, the part, and everything on again, as a technician does it. */
    private void walkToTheRetry(boolean flexOnAfterwards) throws Exception {
        emulated.unplug();
        until(at -> at.stage() == Stage.BATTERY_OFF);
        desk.done(open);
        desk.done(open);
        plug(flexOnAfterwards);
        until(Isolation::waitsForRestore);
    }

    private void retry() throws Exception {
        RestoreOrder order = RestoreOrder.update(emulated.firmware()).phone(EmulatedRestore.PHONE.ecid()).ticket(emulated.ticket()).fromRestoreMode();
        RestoreRun run = desk.retry(open, restores, order, RestoreListener.NONE);
        restores.record(open, run, run.verdict().get(60, TimeUnit.SECONDS));
    }

    private double probabilityOfTheFlex() {
        return open.answer().diagnosis().fault(FLEX).orElseThrow().probability();
    }

    @Test
    void thePhoneGoesAndComesTheRetryAnswersTheToggleConfirms() throws Exception {
        open.answerStep("apple.other-cable", "still-fails", "Mei");
        plug(true);
        begin(FLEX_OFF);
        until(at -> at.mode().filter(m -> m == PhoneMode.RESTORE).isPresent());
        walkToTheRetry(false);
        retry();
        assertEquals(Optional.of("restores"), desk.current(open).orElseThrow().outcome());
        assertEquals(Optional.of(TOGGLE), desk.confirmation(open).map(IsolationPlan::test));
        plug(false);
        begin(TOGGLE);
        until(at -> at.mode().filter(m -> m == PhoneMode.RESTORE).isPresent());
        walkToTheRetry(true);
        retry();
        assertEquals(Optional.of("returns"), desk.current(open).orElseThrow().outcome());
        assertTrue(probabilityOfTheFlex() > 0.95, () -> open.answer().diagnosis().toString());
    }

    @Test
    void aPartThatDoesNotHelpIsNotToggled() throws Exception {
        begin(FLEX_OFF);
        open.answerStep(FLEX_OFF, "still-fails", "Mei");
        assertEquals(Stage.ENDED, desk.current(open).orElseThrow().stage());
        assertEquals(Optional.empty(), desk.confirmation(open));
    }

    @Test
    void anotherWorkbenchGoesOnWhereTheFirstStopped() throws Exception {
        begin(FLEX_OFF);
        desk.done(open);
        desk.done(open);
        assertEquals(Optional.of(Stage.CHANGE), desk(Clock.systemUTC()).current(workflow.openFile(folder.resolve("x.bwcase"))).map(Isolation::stage));
    }

    @Test
    void aPhoneThatRunsLongEnoughAnswersTheTest() throws Exception {
        begin(FLEX_OFF);
        Stream.generate(() -> 0).limit(4).forEach(i -> desk.done(open));
        emulated.plug(new RunningPhone(EmulatedRestore.PHONE, folder));
        until(at -> at.upSince().isPresent());
        IsolationDesk later = desk(Clock.offset(Clock.systemUTC(), IsolationDesk.BOOT_WATCH));
        later.seen(open, bench.phones().stream().map(BenchPhone::phone).toList());
        assertEquals(0, open.stepsDone(), "a workbench that has just started has not watched it yet");
        IsolationDesk watched = desk(new Leaping());
        watched.seen(open, bench.phones().stream().map(BenchPhone::phone).toList());
        watched.seen(open, bench.phones().stream().map(BenchPhone::phone).toList());
        assertEquals("restores", open.record().steps().getLast().outcome());
    }

    /** Each look at it is four minutes after the one before. */
    private static final class Leaping extends Clock {

        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            now = now.plus(IsolationDesk.BOOT_WATCH);
            return now;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }
    }

    @Test
    void whatHangsOnTheFlexIsSaidBeforeItComesOff() {
        IsolationPlan plan = desk.plan(open, FLEX_OFF).orElseThrow();
        assertTrue(plan.stops().containsAll(List.of("earpiece speaker", "proximity sensor")), plan.stops().toString());
        assertTrue(plan.procedure().stream().anyMatch(l -> l.warning() && l.text().contains("battery")), plan.procedure().toString());
    }

    @Test
    void aCableIsNoPartInsideThePhone() {
        assertEquals(Optional.empty(), desk.plan(open, "apple.other-cable"));
    }

    @Test
    void aTestOfAnotherPhoneIsNotWalkedThrough() throws Exception {
        OpenCase eight = workflow.open("iPhone10,1", "4013");
        assertEquals(Optional.empty(), desk.plan(eight, FLEX_OFF));
    }

    @Test
    void nothingIsRetriedBeforeThePhoneIsBack() throws Exception {
        begin(FLEX_OFF);
        assertThrows(RestoreRefusedException.class, this::retry);
    }

    @Test
    void whatIsKeptAndBrokenIsNamed() throws Exception {
        begin(FLEX_OFF);
        try (Stream<Path> kept = Files.list(folder.resolve("runs/isolations"))) {
            Files.writeString(kept.findFirst().orElseThrow(), "stage=NEXT");
        }
        String message = assertThrows(UncheckedIOException.class, () -> desk(Clock.systemUTC()).current(open)).getMessage();
        assertTrue(message.contains("isolations") && message.contains("Remove that file"), message);
    }
}
