package org.boardwright.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.boardwright.testkit.EmulatedRestore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real idevicerestore against an emulated phone in restore mode. */
@EnabledOnOs(OS.LINUX)
class RestoreTest {

    @TempDir
    Path folder;

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
        Path log = folder.resolve(script.name() + ".log");
        try (EmulatedRestore emulated = new EmulatedRestore(folder)) {
            emulated.plug(script);
            ProcessBuilder program = new ProcessBuilder("stdbuf", "-oL", "idevicerestore", "-y", "-e", "-P", "-R",
                    "-i", "0x" + Long.toHexString(EmulatedRestore.PHONE.ecid()), "-T", emulated.ticket().toString(), "-C", folder.resolve("cache").toString(),
                    emulated.firmware().toString()).redirectErrorStream(true).redirectOutput(log.toFile());
            program.environment().putAll(emulated.environment());
            Process process = program.start();
            process.getOutputStream().close();
            try {
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> "idevicerestore did not end:\n" + text(log));
            } finally {
                process.destroyForcibly();
            }
            return new Run(process.exitValue(), text(log), emulated.complaints());
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
