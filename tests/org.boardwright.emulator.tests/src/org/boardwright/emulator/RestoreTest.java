package org.boardwright.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real idevicerestore against an emulated phone in restore mode. */
@EnabledOnOs(OS.LINUX)
class RestoreTest {

    private static final PhoneIdentity PHONE = new PhoneIdentity("00008015000A1B2C3D4E0026", "iPhone10,6", "D221AP", 0x8015, 0x0E,
            0xA1B2C3D4E0026L, "F2LVX0000000");

    @TempDir
    Path folder;

    private Path firmware;

    @BeforeEach
    void writeFirmware() throws IOException {
        firmware = folder.resolve("iphone.ipsw");
        RestoreIpsw.write(firmware, PHONE);
    }

    @Test
    void aRestoreWithoutFaultEndsWithTheFinalStatus() throws Exception {
        Run run = restore(RestoreScript.succeeds());
        assertTrue(run.log().contains("Status: Restore Finished"), run.log());
        assertEquals(0, run.exit());
    }

    @Test
    void theProgramKeepsTheProtocolOfThePhone() throws Exception {
        assertEquals(List.of(), restore(RestoreScript.succeeds()).complaints());
    }

    @Test
    void aBrokenLinkInTheSystemImageIsSeenAsSuch() throws Exception {
        Run run = restore(RestoreScript.dropsInFilesystem());
        assertTrue(run.log().contains("ERROR: Unable to send payload to ASR"), run.log());
        assertEquals(245, run.exit());
    }

    @Test
    void thePhoneTellsOfTheAttemptBefore() throws Exception {
        Run run = restore(RestoreScript.debugInfo());
        assertTrue(run.log().contains("Previous restore exit status: 0xe00002bc"), run.log());
        assertTrue(run.log().contains("Panic log is available:"), run.log());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nand   | Status: Disk Failure
            mount  | Status: Failed to mount filesystems.
            sep    | Status: Failed to load SEP Firmware.
            fdr    | Status: Failed to recover FDR data.
            bb     | Status: X-Gold Baseband Update Failed.
            e4013  | Unhandled status message (99)
            """)
    void aFailureOfThePhoneIsNamedInTheLog(String script, String line) throws Exception {
        Run run = restore(RestoreScript.all().get(script));
        assertTrue(run.log().contains(line), run.log());
    }

    private record Run(int exit, String log, List<String> complaints) { }

    private Run restore(RestoreScript script) throws IOException, InterruptedException {
        Path ticket = Files.write(folder.resolve("ticket"), new byte[1]);
        Path log = folder.resolve(script.name() + ".log");
        try (UsbmuxEmulator bus = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("mux")))) {
            AtomicInteger device = new AtomicInteger();
            device.set(bus.plug(new RestorePhone(PHONE, script, () -> bus.unplug(device.get()))));
            ProcessBuilder program = new ProcessBuilder("stdbuf", "-oL", "idevicerestore", "-y", "-e", "-P", "-R",
                    "-i", "0x" + Long.toHexString(PHONE.ecid()), "-T", ticket.toString(), "-C", folder.resolve("cache").toString(),
                    firmware.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
            program.environment().put("USBMUXD_SOCKET_ADDRESS", bus.address());
            Process process = program.start();
            process.getOutputStream().close();
            try {
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> "idevicerestore did not end:\n" + text(log));
            } finally {
                process.destroyForcibly();
            }
            return new Run(process.exitValue(), text(log), bus.complaints());
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
