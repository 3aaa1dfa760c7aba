package org.boardwright.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.boardwright.testkit.Program;
import org.boardwright.testkit.UsbTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SysfsTest {

    private static final String RECOVERY = "CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:000A1B2C3D4E0026 IBFL:3D SRNM:[F2LVX0000000]";
    private static final String DFU = "CPID:8120 CPRV:11 CPFM:03 SCEP:01 BDID:08 ECID:001A1B2C3D4E0026 IBFL:3C SRTG:[iBoot-9865]";

    @TempDir
    private Path folder;
    private UsbTree tree;

    @BeforeEach
    void build() {
        tree = new UsbTree(folder.resolve("sys"));
    }

    private List<UsbPhone> scan() throws IOException {
        return UsbSource.sysfs(tree.root()).scan();
    }

    @ParameterizedTest
    @CsvSource({"1227, DFU", "1222, WTF", "1280, RECOVERY", "1281, RECOVERY", "1283, RECOVERY", "1290, RUNNING", "12a8, RUNNING", "12af, RUNNING"})
    void tellsTheModeByTheProductNumber(String product, PhoneMode mode) throws IOException {
        tree.plug("1-2", product, 480, RECOVERY);
        assertEquals(List.of(mode), scan().stream().map(UsbPhone::mode).toList());
    }

    @Test
    void readsWhatThePhoneIs() throws IOException {
        tree.plug("1-2", UsbTree.RECOVERY, 480, RECOVERY);
        var ids = scan().getFirst().ids();
        assertEquals(OptionalInt.of(0x8015), ids.chip());
        assertEquals(OptionalInt.of(0x06), ids.board());
    }

    @Test
    void readsHowThePhoneIsConnected() throws IOException {
        tree.plug("1-2.4.1.3", UsbTree.RUNNING, 12, "00008120001A1B2C3D4E0026");
        var link = scan().getFirst().link();
        assertEquals(3, link.hubs());
        assertEquals(12, link.speed());
    }

    @ParameterizedTest
    @CsvSource({"idVendor, 1d6b", "idProduct, 024f", "idProduct, garbage", "idVendor, ''"})
    void leavesOutWhatIsNoPhone(String attribute, String value) throws IOException {
        tree.plug("1-2", UsbTree.RUNNING, 480, "x");
        Files.writeString(tree.root().resolve("bus/usb/devices/1-2").resolve(attribute), value + "\n");
        assertEquals(List.of(), scan());
    }

    @Test
    void leavesOutTheInterfacesOfAPhone() throws IOException {
        tree.plug("1-2", UsbTree.RUNNING, 480, "x");
        tree.plug("1-2:1.0", UsbTree.RUNNING, 480, "x");
        assertEquals(1, scan().size());
    }

    @Test
    void aPhoneThatLeavesWhileItIsReadIsNoError() throws IOException {
        tree.plug("1-2", UsbTree.RUNNING, 480, "x");
        Files.delete(tree.root().resolve("bus/usb/devices/1-2/serial"));
        Files.delete(tree.root().resolve("bus/usb/devices/1-2/speed"));
        assertEquals(PhoneIds.NONE, scan().getFirst().ids());
    }

    @Test
    void saysThatAComputerShowsNoUsb() {
        var none = assertThrows(NoSuchFileException.class, () -> UsbSource.sysfs(folder.resolve("nothing")).scan());
        assertTrue(none.getMessage().contains("shows no USB"), none.getMessage());
    }

    /** lsusb reads the attributes of our tree, handed to it as the kernel would, as the phone that we read. */
    @ParameterizedTest
    @CsvSource({UsbTree.RECOVERY + ", " + RECOVERY, UsbTree.DFU + ", " + DFU})
    @EnabledOnOs(OS.LINUX)
    void lsusbReadsTheTreeAsWeDo(String product, String serialString) throws Exception {
        tree.plug("1-2", product, 480, serialString);
        var bed = Files.writeString(folder.resolve("phone.umockdev"), umockdev(tree.root().resolve("bus/usb/devices/1-2"), product));
        var seen = new Program().run("umockdev-run", "--device", bed, "--", "lsusb").ok();
        assertTrue(seen.contains("Bus 001 Device 001: ID 05ac:" + product + " Apple, Inc."), seen);
        var serial = new Program().run("umockdev-run", "--device", bed, "--", "cat", "/sys/bus/usb/devices/1-2/serial").ok();
        assertEquals(PhoneIds.ofUsbSerial(serial), scan().getFirst().ids());
    }

    private static String umockdev(Path device, String product) throws IOException {
        try (var attributes = Files.list(device)) {
            var lines = attributes.map(SysfsTest::attribute).sorted().collect(Collectors.joining("\n"));
            return "P: /devices/pci0000:00/0000:00:14.0/usb1/1-2\nN: bus/usb/001/001\nE: DEVTYPE=usb_device\nE: SUBSYSTEM=usb\nE: BUSNUM=001\n"
                    + "E: DEVNUM=001\nE: DEVNAME=/dev/bus/usb/001/001\n" + lines
                    + "\nA: bDeviceClass=00\\n\nA: bDeviceSubClass=00\\n\nA: bDeviceProtocol=00\\n\nA: bConfigurationValue=1\\n\n"
                    + "H: descriptors=1201000200000040AC05%s%s00000102030109020900000100C0FA\n".formatted(product.substring(2), product.substring(0, 2));
        }
    }

    private static String attribute(Path file) {
        try {
            return "A: %s=%s\\n".formatted(file.getFileName(), Files.readString(file).strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
