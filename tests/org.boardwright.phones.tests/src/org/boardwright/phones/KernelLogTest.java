package org.boardwright.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The log is asked of programs that say what journalctl and dmesg say; the machine a test runs on tells none. */
@EnabledOnOs(OS.LINUX)
class KernelLogTest {

    private static final String JOURNAL = """
            Nov 27 18:20:01 bench kernel: usb 1-2: new high-speed USB device number 4 using xhci_hcd
            Nov 27 18:20:01 bench kernel: usb 1-2: device descriptor read/64, error -71
            Nov 27 18:20:02 bench kernel: usb 1-3: device descriptor read/64, error -110
            Nov 27 18:20:02 bench kernel: EXT4-fs (sda1): mounted filesystem
            """;
    private static final String RING = """
            [   12.000000] usb 1-2: device descriptor read/64, error -71
            [ 9000.000000] usb 1-2: USB disconnect, device number 4
            """;

    @TempDir
    private Path folder;
    private Path uptime;

    @BeforeEach
    void setUp() throws IOException {
        uptime = Files.writeString(folder.resolve("uptime"), "9100.25 36000.00\n");
    }

    private void program(String name, String text, int exit) throws IOException {
        Path said = Files.writeString(folder.resolve(name + ".txt"), text);
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n/bin/cat %s\nexit %d\n".formatted(said, exit));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String about(String port) throws IOException {
        var commands = new Commands(Map.of("PATH", folder.toString()), Duration.ofSeconds(20));
        return KernelLog.ofSystem(commands, uptime).about(port, () -> false);
    }

    @Test
    void onlyLinesAboutThePortAreTaken() throws IOException {
        program("journalctl", JOURNAL, 0);
        assertEquals(2, about("1-2").lines().count());
        assertTrue(about("1-2").endsWith("error -71\n"));
    }

    @Test
    void linesAboutAHubOnTheWayAreTaken() throws IOException {
        program("journalctl", JOURNAL, 0);
        assertEquals(2, about("1-2.4").lines().count());
    }

    @Test
    void aPortWithTheSameBeginningIsAnotherPort() throws IOException {
        program("journalctl", JOURNAL, 0);
        assertEquals("", about("1-21"));
    }

    @Test
    void withoutAJournalTheKernelIsAsked() throws IOException {
        program("journalctl", "", 0);
        program("dmesg", RING, 0);
        assertTrue(about("1-2").contains("USB disconnect"));
    }

    @Test
    void whatIsOldIsAboutThePhoneBefore() throws IOException {
        program("journalctl", "no journal", 1);
        program("dmesg", RING, 0);
        assertEquals(1, about("1-2").lines().count());
    }

    @Test
    void aLogThatMayNotBeReadIsToldWithWhatToDo() throws IOException {
        program("journalctl", "", 0);
        program("dmesg", "dmesg: read kernel buffer failed: Operation not permitted\n", 1);
        var refused = assertThrows(PhoneException.class, () -> about("1-2"));
        assertEquals(PhoneException.Kind.NO_PERMISSION, refused.kind());
        assertTrue(refused.getMessage().contains("Operation not permitted") && refused.getMessage().contains("systemd-journal"),
                refused.getMessage());
    }
}
