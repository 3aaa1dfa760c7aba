package org.boardwright.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.emulator.RestoreAct;
import org.boardwright.emulator.RestoreAct.FallSilent;
import org.boardwright.emulator.RestoreAct.Progress;
import org.boardwright.emulator.RestoreScript;
import org.boardwright.phones.Programs;
import org.boardwright.probe.Probe;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.RestoreLogProbe;
import org.boardwright.probe.usb.KernelLogProbe;
import org.boardwright.restore.RestoreVerdict.Ended;
import org.boardwright.restore.RestoreVerdict.Judged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The life of a run, with the real idevicerestore and an emulated phone. */
@EnabledOnOs(OS.LINUX)
class RestoreRunnerTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() throws Exception {
        for (RestoreRun run : bench.runner(LONG).unrecorded(RestoreListener.NONE)) {
            run.cancel("the test");
            Bench.verdict(run);
        }
        bench.close();
    }

    @Test
    void phasesAreToldWhileItRuns() throws Exception {
        CompletableFuture<Boolean> toldBeforeTheEnd = new CompletableFuture<>();
        bench.plug(RestoreScript.stalls());
        RestoreRun run = bench.runner(LONG).start(bench.order(), new RestoreListener() {
            @Override
            public void line(Instant at, String text, LiveRestoreLog.Point point) {
                if (point.phase().equals(Optional.of(Phase.STORAGE)) && point.step().equals("Waiting for NAND (28)")) {
                    toldBeforeTheEnd.complete(true);
                }
            }
        });
        assertTrue(toldBeforeTheEnd.get(60, TimeUnit.SECONDS));
        assertFalse(run.verdict().isDone());
    }

    @Test
    void aCancelledRunEndsAndSaysByWhom() throws Exception {
        RestoreRun run = bench.start(RestoreScript.stalls(), LONG);
        run.cancel("Mei");
        assertEquals(Ended.CANCELLED, Bench.verdict(run).ended());
        assertTrue(Files.readString(run.log()).contains("cancelled by Mei"));
    }

    @Test
    void aCancelledRunIsNeitherSuccessNorFailure() throws Exception {
        CompletableFuture<Boolean> inStorage = new CompletableFuture<>();
        bench.plug(RestoreScript.stalls());
        RestoreRun run = bench.runner(LONG).start(bench.order(), reaching(Phase.STORAGE, inStorage));
        inStorage.get(60, TimeUnit.SECONDS);
        run.cancel("Mei");
        assertEquals(Judged.UNKNOWN, Bench.verdict(run).judged());
    }

    @Test
    void cancellingLeavesNoProgramBehind() throws Exception {
        RestoreRun run = bench.start(RestoreScript.stalls(), LONG);
        run.cancel("Mei");
        Bench.verdict(run);
        String firmware = bench.firmware().toString();
        assertEquals(0, ProcessHandle.allProcesses().filter(p -> p.info().commandLine().orElse("").contains(firmware)).count());
    }

    @Test
    void whatAProgramSaysWhenItIsEndedIsInTheLog() throws Exception {
        Path program = Files.writeString(folder.resolve("restore"), """
                #!/bin/sh
                trap 'echo the last line; exit 1' TERM
                while :; do sleep 0.1; done
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        RestoreRunner runner = new RestoreRunner(folder.resolve("runs"), new RestoreTools(program.toString(), Map.of()),
                SilenceLimits.everywhere(Duration.ofSeconds(1)), Clock.systemUTC());
        RestoreRun run = runner.start(bench.order(), RestoreListener.NONE);
        assertEquals(Ended.WATCHDOG, Bench.verdict(run).ended());
        assertTrue(Files.readString(run.log()).contains("the last line"), () -> run.log().toString());
    }

    @Test
    void twoAtATimeAreRefused() throws Exception {
        bench.start(RestoreScript.stalls(), LONG);
        var refused = assertThrows(RestoreRefusedException.class,
                () -> bench.runner(LONG).start(bench.order(), RestoreListener.NONE));
        assertTrue(refused.getMessage().startsWith("A restore is running already"), refused.getMessage());
    }

    @Test
    void eachLineHasTheTimeOfItsArrival() throws Exception {
        RestoreRun run = bench.start(RestoreScript.succeeds(), LONG);
        Bench.verdict(run);
        List<String> lines = Files.readAllLines(run.log());
        assertTrue(lines.stream().allMatch(l -> l.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} .+")), lines.toString());
    }

    @Test
    void theLogIsReadByTheProbeForRestoreLogs() throws Exception {
        RestoreRun run = bench.start(RestoreScript.succeeds(), LONG);
        Bench.verdict(run);
        Probe probe = new RestoreLogProbe();
        assertTrue(probe.supports(Transport.ofFile(run.log())) instanceof Support.Supported);
    }

    @Test
    void aSlowPhoneIsNotGivenUp() throws Exception {
        List<RestoreAct> acts = List.of(new Progress(14, 50), new FallSilent(true));
        RestoreRun run = bench.start(new RestoreScript("slow", acts, Map.of()), Duration.ofSeconds(3));
        assertThrows(TimeoutException.class, () -> run.verdict().get(1, TimeUnit.SECONDS));
    }

    @Test
    void aRunOutlivesTheWorkbenchAndIsFoundAgain() throws Exception {
        startAndKillAnotherWorkbench();
        List<RestoreRun> found = bench.runner(LONG).unrecorded(RestoreListener.NONE);
        assertEquals(1, found.size());
        assertFalse(found.getFirst().verdict().isDone());
    }

    @Test
    void aRunFoundAgainIsFollowedToItsEnd() throws Exception {
        startAndKillAnotherWorkbench();
        RestoreRun run = bench.runner(Duration.ofSeconds(2)).unrecorded(RestoreListener.NONE).getFirst();
        RestoreVerdict verdict = Bench.verdict(run);
        assertEquals(Ended.WATCHDOG, verdict.ended());
        assertEquals(Optional.of(Phase.STORAGE), verdict.phase());
    }

    @Test
    void noLineIsLostOrDoubledWhenTheWorkbenchIsKilled() throws Exception {
        startAndKillAnotherWorkbench();
        RestoreRun run = bench.runner(Duration.ofSeconds(2)).unrecorded(RestoreListener.NONE).getFirst();
        Bench.verdict(run);
        List<String> copied = Files.readAllLines(run.log()).stream().map(l -> l.substring("2026-11-27 00:00:00.000 ".length())).toList();
        List<String> written = Files.readString(run.log().resolveSibling("program.log")).lines().filter(l -> !l.isBlank()).toList();
        assertEquals(written, copied.subList(0, copied.size() - 1));
    }

    @Test
    void aRecordedRunIsNotFoundAgain() throws Exception {
        RestoreRun run = bench.start(RestoreScript.dropsAtStart(), LONG);
        Bench.verdict(run);
        run.recorded();
        assertEquals(List.of(), bench.runner(LONG).unrecorded(RestoreListener.NONE));
    }

    @Test
    void theVerdictOfAnEndedRunIsTheSameLater() throws Exception {
        RestoreRun run = bench.start(RestoreScript.nandFails(), LONG);
        RestoreVerdict verdict = Bench.verdict(run);
        assertEquals(verdict, Bench.verdict(bench.runner(LONG).unrecorded(RestoreListener.NONE).getFirst()));
    }

    @Test
    void aMissingProgramIsNamedWithWhatToDo() {
        RestoreRunner runner = new RestoreRunner(folder.resolve("runs"), new RestoreTools("idevicerestore", Map.of("PATH", folder.toString())),
                SilenceLimits.usual(), Clock.systemUTC());
        var refused = assertThrows(RestoreRefusedException.class, () -> runner.start(bench.order(), RestoreListener.NONE));
        assertTrue(refused.getMessage().contains("idevicerestore is not installed. Install it"), refused.getMessage());
    }

    @Test
    void aBrokenFirmwareFileIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(bench.firmware());
        Files.write(bench.firmware(), Arrays.copyOf(whole, whole.length / 2));
        var refused = assertThrows(RestoreRefusedException.class,
                () -> bench.runner(LONG).start(bench.order(), RestoreListener.NONE));
        assertTrue(refused.getMessage().contains("iphone.ipsw is no whole firmware file"), refused.getMessage());
    }

    private static RestoreListener reaching(Phase phase, CompletableFuture<Boolean> reached) {
        return new RestoreListener() {
            @Override
            public void line(Instant at, String text, LiveRestoreLog.Point point) {
                if (point.phase().equals(Optional.of(phase))) {
                    reached.complete(true);
                }
            }
        };
    }

    private void startAndKillAnotherWorkbench() throws Exception {
        bench.plug(RestoreScript.stalls());
        Process workbench = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", classPath(), StartAndWait.class.getName(), folder.resolve("runs").toString(), bench.firmware().toString(),
                bench.ticket().toString(), Long.toString(Bench.PHONE.ecid()), bench.environment().get("USBMUXD_SOCKET_ADDRESS"))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = workbench.inputReader()) {
            assertEquals("running", out.readLine());
        } finally {
            workbench.destroyForcibly().waitFor();
        }
    }

    private static String classPath() {
        return Stream.of(StartAndWait.class, RestoreRunner.class, LiveRestoreLog.class, KernelLogProbe.class, Programs.class, Probe.class)
                .map(c -> Path.of(URI.create(c.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20"))))
                .flatMap(p -> Stream.of(p, p.resolve("target/classes"), p.resolve("target/test-classes")))
                .map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
