package org.boardwright.restore;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.phones.UsbSource;
import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** USB is watched while a restore runs; the tree of sysfs is a folder, the program and its loss of the link are real. */
@EnabledOnOs(OS.LINUX)
class DepartureTest {

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(folder);
        phoneOnUsb("12a8", 5);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private Path port() {
        return folder.resolve("sys/bus/usb/devices/1-2");
    }

    private void phoneOnUsb(String product, int number) throws IOException {
        Path port = Files.createDirectories(port());
        Files.writeString(port.resolve("idVendor"), "05ac\n");
        Files.writeString(port.resolve("idProduct"), product + "\n");
        Files.writeString(port.resolve("devnum"), number + "\n");
    }

    private void offUsb() {
        try (Stream<Path> all = Files.walk(port())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a restore whose phone leaves USB when its firmware is flashed. */
    private String log(Runnable afterwards) throws Exception {
        bench.plug(RestoreScript.failsAndHolds());
        RestoreRunner runner = bench.runner(Duration.ofSeconds(2)).watching(UsbSource.sysfs(folder.resolve("sys")));
        RestoreRun run = runner.start(bench.order(), new RestoreListener() {
            private boolean left;

            @Override
            public void line(Instant at, String text, LiveRestoreLog.Point point) {
                if (!left && text.startsWith("Unhandled status message")) {
                    left = true;
                    offUsb();
                }
                if (text.contains("the phone left while it was being restored")) {
                    afterwards.run();
                }
            }
        });
        run.verdict().get(90, TimeUnit.SECONDS);
        return Files.readString(run.log());
    }

    @Test
    void aPhoneThatComesBackByItselfRestarted() throws Exception {
        String log = log(() -> {
            try {
                phoneOnUsb("1281", 6);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertTrue(log.contains("(recovery): it restarted"), log);
    }

    @Test
    void aPhoneThatStaysAwayIsSaidToBeGone() throws Exception {
        String log = log(() -> { });
        assertTrue(log.contains("the phone left while it was being restored"), log);
        assertFalse(log.contains("it restarted"), log);
    }
}
