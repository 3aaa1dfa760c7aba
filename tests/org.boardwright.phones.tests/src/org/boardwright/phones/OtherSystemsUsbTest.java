package org.boardwright.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * USB of Windows and macOS by what their programs print, said by a program of the same name. The instance paths have the
 * shape of public reports (libirecovery issue 41), the property list that of public ioreg dumps; numbers are made up.
 */
@DisabledOnOs(OS.WINDOWS)
class OtherSystemsUsbTest {

    private static final String WINDOWS = "USB\\VID_05AC&PID_1281\\SDOM:01_CPID:8015_CPRV:11_CPFM:03_SCEP:01_BDID:06_ECID:000A1B2C3D4E0026_IBFL:3D_SRNM:[F2LVX0000000]"
            + " PCIROOT(0)#PCI(1400)#USBROOT(0)#USB(7)#USB(2)\r\n"
            + "USB\\VID_05AC&PID_12A8\\00008120-001A1B2C3D4E0026 PCIROOT(0)#PCI(1400)#USBROOT(0)#USB(3)\r\n"
            + "USB\\VID_05AC&PID_12A8&MI_00\\6&2D0E8B7A&0&0000 \r\n"
            + "USB\\VID_05AC&PID_024F\\5&1A2B3C4D&0&4 PCIROOT(0)#PCI(1400)#USBROOT(0)#USB(4)\r\n"
            + "USB\\VID_05AC&PID_1227\\cpid:8120_cprv:11_cpfm:03_scep:01_bdid:08_ecid:001a1b2c3d4e0026_ibfl:3c_srtg:[iboot-9865]\r\n";

    private static final String DEVICE = """
            <dict>
              <key>IOObjectClass</key><string>IOUSBHostDevice</string>
              <key>idVendor</key><integer>%d</integer>
              <key>idProduct</key><integer>%d</integer>
              <key>USB Serial Number</key><string>%s</string>
              <key>locationID</key><integer>%d</integer>
              <key>Device Speed</key><integer>%d</integer>
              <key>sessionID</key><integer>112233445566</integer>
              <key>IORegistryEntryChildren</key><array>%s</array>
            </dict>
            """;
    private static final String PHONE = DEVICE.formatted(1452, 0x1281, "CPID:8015 BDID:06 ECID:000A1B2C3D4E0026 SRNM:[F2LVX0000000]", 0x14120000, 2,
            "<dict><key>idVendor</key><integer>1452</integer><key>idProduct</key><integer>4737</integer><key>bInterfaceNumber</key><integer>0</integer></dict>");
    private static final String HUB = DEVICE.formatted(0x05e3, 0x0610, "", 0x14100000, 2, PHONE);

    @TempDir
    private Path folder;

    private List<UsbPhone> scan(String system, String program, String text, int exit) throws IOException {
        Path said = Files.writeString(folder.resolve(program + ".txt"), text);
        Path script = Files.writeString(folder.resolve(program), "#!/bin/sh\n/bin/cat %s\nexit %d\n".formatted(said, exit));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return UsbSource.ofSystem(system, new Commands(Map.of("PATH", folder.toString()), Duration.ofSeconds(20))).scan();
    }

    private List<UsbPhone> windows() throws IOException {
        return scan("Windows 11", "powershell", WINDOWS, 0);
    }

    private List<UsbPhone> mac(String... devices) throws IOException {
        return scan("Mac OS X", "ioreg", devices.length == 0 ? "" : """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0"><array>%s</array></plist>
                """.formatted(String.join("", devices)), 0);
    }

    @Test
    void windowsTellsTheModesOfPhonesAndLeavesOutTheRest() throws IOException {
        assertEquals(List.of(PhoneMode.RECOVERY, PhoneMode.RUNNING, PhoneMode.DFU), windows().stream().map(UsbPhone::mode).toList());
    }

    @Test
    void windowsTellsWhoAPhoneInRecoveryModeIs() throws IOException {
        var ids = windows().getFirst().ids();
        assertEquals(OptionalInt.of(0x8015), ids.chip());
        assertEquals(OptionalInt.of(0x06), ids.board());
        assertEquals("F2LVX0000000", ids.serialNumber());
    }

    @Test
    void windowsTellsWhoAPhoneIsAlsoInLowerCase() throws IOException {
        assertEquals(OptionalLong.of(0x001A1B2C3D4E0026L), windows().getLast().ids().ecid());
    }

    @Test
    void windowsTellsTheWayThroughHubs() throws IOException {
        assertEquals(List.of("5120-7.2", "5120-3", "0-0"), windows().stream().map(each -> each.link().port()).toList());
        assertEquals(1, windows().getFirst().link().hubs());
    }

    @Test
    void macTellsAPhoneBehindAHubWithItsSpeed() throws IOException {
        var phone = mac(HUB).getFirst();
        assertEquals(new UsbLink("20-1.2", 480), phone.link());
        assertEquals(PhoneMode.RECOVERY, phone.mode());
        assertEquals(OptionalInt.of(0x8015), phone.ids().chip());
    }

    @Test
    void macTellsAPhoneOnceAlsoWhenItIsPrintedTwice() throws IOException {
        assertEquals(1, mac(HUB, PHONE).size());
    }

    @Test
    void aMacWithoutDevicesHasNoPhones() throws IOException {
        assertEquals(List.of(), mac());
    }

    @Test
    void aProgramThatFailsIsTold() {
        var failed = assertThrows(IOException.class, () -> scan("Mac OS X", "ioreg", "ioreg: error\n", 1));
        assertTrue(failed.getMessage().startsWith("USB cannot be read (ioreg: error)."), failed.getMessage());
    }

    @Test
    void anotherSystemSaysWhatItCannotShow() {
        var failed = assertThrows(IOException.class, () -> scan("Plan 9", "none", "", 0));
        assertTrue(failed.getMessage().contains("DFU or recovery"), failed.getMessage());
    }
}
