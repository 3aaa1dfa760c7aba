package org.boardwright.restore;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.phones.KernelLog;
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
        kernelSays("new high-speed USB device number 5 using xhci_hcd");
        kernelSays("New USB device found, idVendor=05ac, idProduct=12a8, bcdDevice= 8.03");
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private Path kernel() {
        return folder.resolve("kernel");
    }

    private void kernelSays(String of) {
        try {
            Files.writeString(kernel(), "[ 4013.%06d] usb 1-2: %s%n".formatted(Math.abs(of.hashCode() % 1_000_000), of), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void backOnUsb() {
        try {
            phoneOnUsb("1281", 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        RestoreRunner runner = bench.runner(Duration.ofSeconds(2)).watching(UsbSource.sysfs(folder.resolve("sys")).with(KernelLog.ofFile(kernel())));
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
            kernelSays("USB disconnect, device number 5");
            backOnUsb();
        });
        assertTrue(log.contains("(recovery): it restarted"), log);
    }

    @Test
    void aPhoneThatComesBackAfterErrorsOfItsPortHasLostItsLink() throws Exception {
        String log = log(() -> {
            kernelSays("device descriptor read/64, error -71");
            backOnUsb();
        });
        assertTrue(log.contains("boardwright: usb: the link broke"), log);
        assertFalse(log.contains("it restarted"), log);
    }

    @Test
    void whatTheKernelSaysStandsInTheLogAtItsPlaceAndNothingFromBefore() throws Exception {
        String log = log(() -> {
            kernelSays("device descriptor read/64, error -71");
            backOnUsb();
        });
        assertTrue(log.contains("boardwright: kernel: [ 4013."), log);
        assertFalse(log.contains("number 5 using xhci_hcd"), log);
        assertTrue(log.indexOf("error -71") > log.indexOf("the phone left"), log);
    }

    @Test
    void aPhoneThatStaysAwayIsSaidToBeGone() throws Exception {
        String log = log(() -> { });
        assertTrue(log.contains("the phone left while it was being restored"), log);
        assertFalse(log.contains("it restarted"), log);
    }
}
