package org.boardwright.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.boardwright.testkit.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tools of libimobiledevice, as Debian ships them, take the emulated phone for a real one. */
class ToolsReadThePhoneTest {

    private static final PhoneIdentity TRAINING = PhoneIdentity.trainingIphoneX();
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);
    private static final String PANIC = "panic-full-2024-05-01-100000.0002.ips";

    @TempDir
    private Path folder;
    private Path reports;
    private UsbmuxEmulator emulator;
    private RunningPhone phone;
    private Program tool;

    @BeforeEach
    void plugIn() throws IOException {
        reports = Files.createDirectories(folder.resolve("reports/Retired")).getParent();
        Files.writeString(reports.resolve(PANIC), "{\"bug_type\":\"210\"}\n{}\n");
        Files.writeString(reports.resolve("Retired/older.ips"), "old");
        phone = new RunningPhone(TRAINING, reports);
        emulator = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("usbmuxd")));
        emulator.plug(phone);
        tool = new Program().with("USBMUXD_SOCKET_ADDRESS", emulator.address());
    }

    @AfterEach
    void close() throws IOException {
        emulator.close();
    }

    @Test
    void isListed() throws Exception {
        assertEquals(TRAINING.udid(), tool.run("idevice_id", "-l").ok().strip());
    }

    @Test
    void isListedOverTcp() throws Exception {
        try (var onTcp = UsbmuxEmulator.start(ANY_PORT)) {
            onTcp.plug(phone);
            assertEquals(TRAINING.udid(),
                    new Program().with("USBMUXD_SOCKET_ADDRESS", onTcp.address()).run("idevice_id", "-l").ok().strip());
        }
    }

    @Test
    void isNotListedOncePulledOut() throws Exception {
        try (var empty = UsbmuxEmulator.start(ANY_PORT)) {
            empty.unplug(empty.plug(phone));
            assertEquals("", new Program().with("USBMUXD_SOCKET_ADDRESS", empty.address()).run("idevice_id", "-l").ok());
        }
    }

    @Test
    void tellsWhatItIsWithoutPairing() throws Exception {
        assertEquals("iPhone10,3", tool.run("ideviceinfo", "-s", "-k", "ProductType").ok().strip());
    }

    @Test
    void pairsAndTellsMoreInTls() throws Exception {
        assertEquals("SUCCESS: Paired with device " + TRAINING.udid(), tool.run("idevicepair", "pair").ok().strip());
        assertEquals(TRAINING.serialNumber(), tool.run("ideviceinfo", "-k", "SerialNumber").ok().strip());
    }

    @Test
    void validatesAPairing() throws Exception {
        tool.run("idevicepair", "pair").ok();
        assertEquals("SUCCESS: Validated pairing with device " + TRAINING.udid(), tool.run("idevicepair", "validate").ok().strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOCKED | because a passcode is set
            ASKING | Please accept the trust dialog
            DENIED | user denied the trust dialog
            """)
    void refusesToPair(Lock lock, String message) throws Exception {
        phone.lock(lock);
        var refused = tool.run("idevicepair", "pair");
        assertEquals(1, refused.exit());
        assertTrue(refused.out().contains(message), refused.out());
    }

    @Test
    void refusesASessionWhileLocked() throws Exception {
        tool.run("idevicepair", "pair").ok();
        phone.lock(Lock.LOCKED);
        var refused = tool.run("ideviceinfo");
        assertEquals(255, refused.exit());
        assertTrue(refused.out().contains("(-17)"), refused.out());
    }

    @Test
    void handsOutItsCrashReportsAndKeepsThem() throws Exception {
        var copies = Files.createDirectory(folder.resolve("copies"));
        tool.run("idevicepair", "pair").ok();
        tool.run("idevicecrashreport", "-k", copies).ok();
        assertEquals(Files.readString(reports.resolve(PANIC)), Files.readString(copies.resolve(PANIC)));
        assertEquals("old", Files.readString(copies.resolve("Retired/older.ips")));
    }

    @Test
    void losesItsCrashReportsToAClientThatMovesThem() throws Exception {
        var copies = Files.createDirectory(folder.resolve("copies"));
        tool.run("idevicepair", "pair").ok();
        tool.run("idevicecrashreport", copies).ok();
        assertTrue(Files.exists(copies.resolve(PANIC)));
        assertTrue(Files.notExists(reports.resolve(PANIC)));
    }

    @Test
    void tellsItsDiagnostics() throws Exception {
        tool.run("idevicepair", "pair").ok();
        var told = tool.run("idevicediagnostics", "diagnostics", "GasGauge").ok();
        assertTrue(told.contains("<key>CycleCount</key>"), told);
    }

    @Test
    void hasNothingToComplainOf() throws Exception {
        tool.run("idevicepair", "pair").ok();
        tool.run("ideviceinfo").ok();
        assertEquals(List.of(), emulator.complaints());
    }

    @Test
    void severalToolsAtOnce() throws Exception {
        tool.run("idevicepair", "pair").ok();
        var runs = List.of("a", "b", "c", "d");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = threads.invokeAll(runs.stream()
                    .map(each -> (Callable<String>) () -> tool.run("ideviceinfo", "-k", "SerialNumber").ok().strip()).toList());
            for (var each : told) {
                assertEquals(TRAINING.serialNumber(), each.get());
            }
        }
    }
}
