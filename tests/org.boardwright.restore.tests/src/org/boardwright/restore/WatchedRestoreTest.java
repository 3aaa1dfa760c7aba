package org.boardwright.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.RestoreVerdict.Ended;
import org.boardwright.restore.RestoreVerdict.Judged;
import org.boardwright.restore.WatchedRestore.Source;
import org.boardwright.testkit.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of Finder and its relatives that grow while they are watched. */
class WatchedRestoreTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final List<String> BEGINS = List.of("[10:00:00.0001] Finished Recovery Restore Phase: Successful",
            "[10:00:01.0001] RestoreOS mode device connected", "[10:00:02.0001] <Restore Device 0x7f96>: operation 28 progress -1",
            "[10:00:03.0001] Started checkpoint id: 0x60E (update_NAND_firmware)");
    private static final List<String> LOST = List.of("[10:00:04.0001] RestoreOS mode device disconnected",
            "[10:00:04.0005] Restore completed, status: 4013", "[10:00:04.0006] Failure Description:",
            "[10:00:04.0007] Depth:0 Code:4013 Error:The restore did not finish.");
    private static final List<String> ENDS_WELL = List.of("[10:09:00.0001] <Restore Device 0x7f96>: Restore succeeded",
            "[10:09:00.0002] Restore completed, status: 0");

    @TempDir
    private Path folder;
    private final CountDownLatch storage = new CountDownLatch(1);
    private final Set<Phase> phases = ConcurrentHashMap.newKeySet();

    private WatchedRestore watch(Path log, boolean fromStart, Duration silence) throws RestoreRefusedException {
        return WatchedRestore.follow(new Source(log, fromStart), folder.resolve("runs"), SilenceLimits.everywhere(silence), Clock.systemUTC(),
                new RestoreListener() {
                    @Override
                    public void line(Instant at, String text, LiveRestoreLog.Point point) {
                        point.phase().ifPresent(phases::add);
                        if (point.phase().equals(Optional.of(Phase.STORAGE))) {
                            storage.countDown();
                        }
                    }
                });
    }

    private static void add(Path log, List<String> lines) throws IOException {
        Files.write(log, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static RestoreVerdict verdict(WatchedRestore restore) throws Exception {
        return restore.verdict().get(60, TimeUnit.SECONDS);
    }

    private Path log() throws IOException {
        return Files.createFile(folder.resolve("iPhoneUpdater.log"));
    }

    @Test
    void thePhaseIsKnownWhileTheLogGrows() throws Exception {
        Path log = log();
        WatchedRestore restore = watch(log, false, LONG);
        add(log, BEGINS);
        assertTrue(storage.await(30, TimeUnit.SECONDS), "the storage phase was not seen");
        assertFalse(restore.verdict().isDone());
        restore.stop();
    }

    @Test
    void aFailureIsJudgedWithItsPhaseAndNumber() throws Exception {
        Path log = log();
        WatchedRestore restore = watch(log, false, LONG);
        add(log, BEGINS);
        assertTrue(storage.await(30, TimeUnit.SECONDS), "the storage phase was not seen");
        add(log, LOST);
        RestoreVerdict verdict = verdict(restore);
        assertEquals(Judged.FAILED, verdict.judged());
        assertEquals(Optional.of(Phase.STORAGE), verdict.phase());
        assertEquals("4013", verdict.code());
    }

    @Test
    void whatStoodInTheLogBeforeIsOfAnotherRestore() throws Exception {
        Path log = log();
        add(log, BEGINS);
        add(log, LOST);
        WatchedRestore restore = watch(log, false, LONG);
        add(log, BEGINS);
        add(log, ENDS_WELL);
        assertEquals(Judged.SUCCEEDED, verdict(restore).judged());
        assertFalse(Files.readString(restore.log()).contains("4013"));
    }

    @Test
    void askedForItIsReadFromItsStart() throws Exception {
        Path log = log();
        add(log, BEGINS);
        add(log, LOST);
        assertEquals("4013", verdict(watch(log, true, LONG)).code());
    }

    @Test
    void inAFolderTheNewLogIsFollowed() throws Exception {
        add(folder.resolve("iPhoneUpdater 1.log"), LOST);
        WatchedRestore restore = watch(folder, false, LONG);
        add(folder.resolve("iPhoneUpdater 2.log"), BEGINS);
        add(folder.resolve("iPhoneUpdater 2.log"), ENDS_WELL);
        assertEquals(Judged.SUCCEEDED, verdict(restore).judged());
    }

    @Test
    void aLogThatFallsSilentHasNoEnd() throws Exception {
        Path log = log();
        WatchedRestore restore = watch(log, false, Duration.ofSeconds(4));
        add(log, BEGINS);
        RestoreVerdict verdict = verdict(restore);
        assertEquals(Judged.UNKNOWN, verdict.judged());
        assertEquals(Ended.WATCHDOG, verdict.ended());
    }

    @Test
    void twoBytesALetterAreReadToo() throws Exception {
        Path log = log();
        WatchedRestore restore = watch(log, false, LONG);
        Files.write(log, (String.join("\r\n", BEGINS) + "\r\n" + String.join("\r\n", LOST) + "\r\n").getBytes(StandardCharsets.UTF_16LE));
        assertEquals("4013", verdict(restore).code());
    }

    @Test
    void aRealLogOfARestoreIsJudgedAsItGrows() throws Exception {
        List<String> real = Files.readAllLines(Corpus.folder().resolve("restore/001.log"), StandardCharsets.ISO_8859_1);
        Path log = log();
        WatchedRestore restore = watch(log, false, LONG);
        for (int from = 0; from < real.size(); from += 500) {
            add(log, real.subList(from, Math.min(real.size(), from + 500)));
        }
        assertEquals(Judged.SUCCEEDED, verdict(restore).judged());
        assertTrue(phases.containsAll(Set.of(Phase.STORAGE, Phase.IMAGE, Phase.FIRMWARE)), phases.toString());
    }

    @Test
    void aLogThatIsNotThereIsNamed() {
        String message = assertThrows(RestoreRefusedException.class, () -> watch(folder.resolve("none.log"), false, LONG)).getMessage();
        assertTrue(message.contains("none.log") && message.contains("iPhone Updater Logs"), message);
    }
}
