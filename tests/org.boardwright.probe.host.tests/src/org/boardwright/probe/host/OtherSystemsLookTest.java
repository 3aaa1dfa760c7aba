package org.boardwright.probe.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.boardwright.probe.host.HostCommands.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows and macOS by what their programs print; the shapes are those of Microsoft's and Apple's manuals. */
class OtherSystemsLookTest {

    private static final String SUPPORT = "reg query HKLM\\SOFTWARE\\Apple Inc.\\Apple Mobile Device Support /v Version /reg:64";
    private static final String ITUNES_32 = "reg query HKLM\\SOFTWARE\\Apple Computer, Inc.\\iTunes /v Version /reg:32";
    private static final String STORE = "powershell -NoProfile -NonInteractive -Command Get-AppxPackage AppleInc.* | Format-List Name,Version";
    private static final String SERVICE = "sc query Apple Mobile Device Service";

    @TempDir
    private Path root;
    private final Map<String, String> programs = new HashMap<>();

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(root.resolve("System32/drivers/etc"));
        Files.writeString(root.resolve("System32/drivers/etc/hosts"), "127.0.0.1 gs.apple.com\r\n");
        programs.put(SUPPORT, "\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Apple Inc.\\Apple Mobile Device Support\r\n    Version    REG_SZ    18.0.0.32\r\n\r\n");
        programs.put(ITUNES_32, "\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Apple Computer, Inc.\\iTunes\r\n    Version    REG_SZ    12.9.0.167\r\n\r\n");
        programs.put(STORE, "\r\n\r\nName    : AppleInc.AppleDevices\r\nVersion : 1.5.4.0\r\n\r\nName    : AppleInc.iCloud\r\nVersion : 15.0.65.0\r\n\r\n");
        programs.put(SERVICE, "\r\nSERVICE_NAME: Apple Mobile Device Service\r\n        TYPE               : 10  WIN32_OWN_PROCESS\r\n"
                + "        STATE              : 4  RUNNING\r\n                                (STOPPABLE, NOT_PAUSABLE)\r\n");
        programs.put("tasklist /fo csv /nh", "\"System Idle Process\",\"0\",\"Services\",\"0\",\"8 K\"\r\n\"3uTools.exe\",\"4711\",\"Console\",\"1\",\"93,100 K\"\r\n");
        programs.put("reg query HKLM\\HARDWARE\\DESCRIPTION\\System\\BIOS /v SystemManufacturer /reg:64",
                "\r\nHKEY_LOCAL_MACHINE\\HARDWARE\\DESCRIPTION\\System\\BIOS\r\n    SystemManufacturer    REG_SZ    VMware, Inc.\r\n\r\n");
        programs.put("reg query HKLM\\HARDWARE\\DESCRIPTION\\System\\BIOS /v SystemProductName /reg:64",
                "\r\nHKEY_LOCAL_MACHINE\\HARDWARE\\DESCRIPTION\\System\\BIOS\r\n    SystemProductName    REG_SZ    VMware20,1\r\n\r\n");
    }

    private List<String> look(String system) throws IOException {
        HostCommands commands = (program, arguments) -> {
            var said = programs.get(program + " " + String.join(" ", arguments));
            return said == null ? new Said(false, "ERROR: The system was unable to find the specified registry key or value.") : new Said(true, said);
        };
        return new HostLook(system, root, Map.of(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), commands, List.of()).report().lines().toList();
    }

    private void assertTold(String system, String line) throws IOException {
        var report = look(system);
        assertTrue(report.contains(line), () -> line + " is not in " + report);
    }

    @Test
    void windowsTellsTheVersionOfTheDriver() throws IOException {
        assertTold("Windows 11", "apple-software: Apple Mobile Device Support 18.0.0.32");
    }

    @Test
    void windowsTellsAnITunesOfThirtyTwoBits() throws IOException {
        assertTold("Windows 11", "apple-software: iTunes 12.9.0.167");
    }

    @Test
    void windowsTellsWhatCameFromTheStore() throws IOException {
        assertTold("Windows 11", "apple-software: AppleDevices (store) 1.5.4.0");
        assertTold("Windows 11", "apple-software: iCloud (store) 15.0.65.0");
    }

    @Test
    void windowsTellsThatTheServiceRuns() throws IOException {
        assertTold("Windows 11", "usbmuxd: running");
    }

    @Test
    void windowsTellsThatTheServiceIsStopped() throws IOException {
        programs.put(SERVICE, programs.get(SERVICE).replace("4  RUNNING", "1  STOPPED"));
        assertTold("Windows 11", "usbmuxd: stopped");
    }

    @Test
    void windowsTellsThatTheServiceIsMissing() throws IOException {
        programs.remove(SERVICE);
        assertTold("Windows 11", "usbmuxd: missing");
    }

    @Test
    void windowsTellsItsMachineAndOtherPrograms() throws IOException {
        assertTold("Windows 11", "machine: VMware, Inc. VMware20,1");
        assertTold("Windows 11", "talks-to-phones: 3uTools.exe");
        assertTold("Windows 11", "hosts-line: 1 127.0.0.1 gs.apple.com");
    }

    @Test
    void macTellsItsVersionMachineAndPrograms() throws IOException {
        programs.put("sw_vers -productVersion", "14.5\n");
        programs.put("sysctl -n hw.model", "Mac14,2\n");
        programs.put("sysctl -n kern.hv_vmm_present", "0\n");
        programs.put("ps -axco comm", "COMM\nlaunchd\nusbmuxd\niMazing\n");
        var report = look("Mac OS X 14.5");
        assertTrue(report.containsAll(List.of("apple-software: macOS 14.5", "machine: Apple Mac14,2", "hypervisor: no", "usbmuxd: running",
                "talks-to-phones: iMazing")), report.toString());
    }

    @Test
    void aMacInAVirtualMachineIsTold() throws IOException {
        programs.put("sysctl -n kern.hv_vmm_present", "1\n");
        assertTold("Mac OS X 14.5", "hypervisor: yes");
    }

    @Test
    void whatAMacDoesNotTellIsNotKnown() throws IOException {
        var report = look("Mac OS X 14.5");
        assertEquals(2, report.stream().filter(each -> each.startsWith("not-known:")).count(), report.toString());
        assertFalse(report.stream().anyMatch(each -> each.startsWith("usbmuxd:")), report.toString());
    }
}
