package org.boardwright.probe.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

/** A look at a Linux computer that is a folder, with programs that say what the real ones say. */
class LinuxLookTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    private Path root;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Said> programs = new HashMap<>();

    @BeforeEach
    void setUp() throws IOException {
        put("etc/hosts", "127.0.0.1 localhost\n");
        put("sys/class/dmi/id/sys_vendor", "LENOVO\n");
        put("sys/class/dmi/id/product_name", "20XW0026GE\n");
        put("sys/bus/usb/devices/usb1/idVendor", "1d6b\n");
        put("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme sse2\n");
        put("proc/1/comm", "systemd\n");
        programs.put("timedatectl", new Said(true, "yes\n"));
        programs.put("usbmuxd", new Said(true, "usbmuxd 1.1.1\n"));
        programs.put("idevicerestore", new Said(true, "idevicerestore 1.0.0\n"));
    }

    private void put(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
        Files.setLastModifiedTime(root.resolve(file), FileTime.from(NOW.minusSeconds(3600)));
    }

    private List<String> look() throws IOException {
        HostCommands commands = (program, arguments) -> programs.getOrDefault(program, new Said(false, program + " is not installed"));
        return new HostLook("Linux 6.1.0", root, environment, Clock.fixed(NOW, ZoneOffset.UTC), commands, List.of(root)).report().lines().toList();
    }

    private void assertTold(String line) throws IOException {
        assertTrue(look().contains(line), () -> line + " is not in the report");
    }

    private void assertNotTold(String name) throws IOException {
        assertFalse(look().stream().anyMatch(each -> each.startsWith(name + ":")), () -> name + " is in the report");
    }

    @Test
    void aSoundComputerHasNothingUnknown() throws IOException {
        assertNotTold("not-known");
        assertNotTold("hosts-line");
        assertNotTold("takes-usb");
        assertTold("machine: LENOVO 20XW0026GE");
        assertTold("hypervisor: no");
        assertTold("usb-visible: yes");
        assertTold("clock-synchronised: yes");
        assertTold("usbmuxd: installed");
    }

    @Test
    void lineOfAppleInTheHostsFileIsToldWithItsNumber() throws IOException {
        put("etc/hosts", "# 1.2.3.4 gs.apple.com\n127.0.0.1 localhost\n74.208.105.171\tgs.apple.com # for a ticket\n");
        assertTold("hosts-line: 3 74.208.105.171 gs.apple.com");
        assertEquals(1, look().stream().filter(each -> each.startsWith("hosts-line")).count());
    }

    @Test
    void linesOfOthersStayPrivate() throws IOException {
        put("etc/hosts", "10.0.0.1 customer.example\n0.0.0.0 pineapple.com\n");
        assertNotTold("hosts-line");
    }

    @Test
    void aHostsFileThatCannotBeReadIsNotKnown() throws IOException {
        Files.delete(root.resolve("etc/hosts"));
        Files.createDirectories(root.resolve("etc/hosts/folder"));
        assertTrue(look().stream().anyMatch(each -> each.startsWith("not-known: hosts file:")));
    }

    @Test
    void theLatestTouchOfTheSystemBoundsTheClock() throws IOException {
        put("var/lib/systemd/timesync/clock", "");
        Files.setLastModifiedTime(root.resolve("var/lib/systemd/timesync/clock"), FileTime.from(NOW.plusSeconds(86400 * 30)));
        assertTold("not-before: 2026-05-31T12:00:00Z");
    }

    @Test
    void aMissingTimedatectlIsNotKnown() throws IOException {
        programs.remove("timedatectl");
        assertTold("not-known: whether a time server sets the clock: timedatectl: timedatectl is not installed");
    }

    @Test
    void roomIsTold() throws IOException {
        assertTrue(look().stream().anyMatch(each -> each.matches("free-bytes: \\d+ " + root)));
    }

    @Test
    void aHypervisorIsTold() throws IOException {
        put("proc/cpuinfo", "flags\t\t: fpu hypervisor sse2\n");
        assertTold("hypervisor: yes");
    }

    @Test
    void aContainerIsTold() throws IOException {
        put(".dockerenv", "");
        assertTold("container: docker");
    }

    @Test
    void aComputerWithoutUsbIsTold() throws IOException {
        Files.delete(root.resolve("sys/bus/usb/devices/usb1/idVendor"));
        Files.delete(root.resolve("sys/bus/usb/devices/usb1"));
        assertTold("usb-visible: no");
    }

    @Test
    void programsThatWantThePhoneAreTold() throws IOException {
        put("proc/77/comm", "VirtualBoxVM\n");
        put("proc/78/comm", "gvfsd-afc\n");
        put("proc/79/comm", "firefox\n");
        assertTold("takes-usb: VirtualBoxVM");
        assertTold("talks-to-phones: gvfsd-afc");
        assertTold("processes: 4");
        assertFalse(String.join("\n", look()).contains("firefox"));
    }

    @Test
    void usbmuxdThatRunsIsToldWithItsConnections() throws IOException {
        put("proc/5/comm", "usbmuxd\n");
        put("proc/net/unix", """
                Num       RefCount Protocol Flags    Type St Inode Path
                0000000000000000: 00000002 00000000 00010000 0001 01 22222 /var/run/usbmuxd
                0000000000000000: 00000003 00000000 00000000 0001 03 33333 /var/run/usbmuxd
                0000000000000000: 00000003 00000000 00000000 0001 03 44444 /run/dbus/system_bus_socket
                """);
        assertTold("usbmuxd: running");
        assertTold("usbmuxd-connections: 1");
    }

    @Test
    void usbmuxdThatIsNotInstalledIsMissing() throws IOException {
        programs.remove("usbmuxd");
        assertTold("usbmuxd: missing");
    }

    @Test
    void versionsAreTold() throws IOException {
        assertTold("program: idevicerestore 1.0.0");
        assertTold("program: usbmuxd 1.1.1");
    }

    @Test
    void aProxyIsNamedWithoutItsValue() throws IOException {
        environment.put("https_proxy", "http://user:secret@proxy:8080");
        assertTold("proxy-variable: https_proxy");
        assertFalse(String.join("\n", look()).contains("secret"));
    }
}
