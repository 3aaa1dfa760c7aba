package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.boardwright.cli.Cli.Run;
import org.boardwright.emulator.Lock;
import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RunningPhone;
import org.boardwright.emulator.UsbmuxEmulator;
import org.boardwright.testkit.Program;
import org.boardwright.testkit.UsbTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifyCommandTest {

    private static final String IPHONE_X = "CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:000A1B2C3D4E0026 IBFL:3D SRNM:[F2LVX0000000]";
    private static final String IPHONE_15 = "CPID:8120 CPRV:11 CPFM:03 SCEP:01 BDID:08 ECID:001A1B2C3D4E0026 IBFL:3C SRTG:[iBoot-9865]";
    private static final String PANIC = "panic-full-2024-05-01-100000.0002.ips";

    @TempDir
    private Path folder;
    private Path reports;
    private UsbTree tree;
    private UsbmuxEmulator emulator;

    @BeforeEach
    void open() throws IOException {
        tree = new UsbTree(folder.resolve("sys"));
        reports = Files.createDirectory(folder.resolve("reports"));
        emulator = UsbmuxEmulator.start(new InetSocketAddress("127.0.0.1", 0));
    }

    @AfterEach
    void close() throws IOException {
        emulator.close();
    }

    private Run identify(String... arguments) {
        var where = Stream.of("identify", "--sys-root", tree.root().toString(), "--usbmuxd", emulator.address());
        return Cli.run(Stream.concat(where, Stream.of(arguments)).toArray(String[]::new));
    }

    private void plugIn() {
        emulator.plug(new RunningPhone(PhoneIdentity.trainingIphoneX(), reports));
    }

    @Test
    void namesAPhoneInRecoveryMode() {
        tree.plug("1-2", UsbTree.RECOVERY, 480, IPHONE_X);
        Run run = identify();
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        assertTrue(run.out().startsWith("iPhone X (iPhone10,3), recovery mode\n"), run.out());
    }

    @Test
    void namesAPhoneInDfuMode() {
        tree.plug("1-2", UsbTree.DFU, 480, IPHONE_15);
        assertEquals(List.of("iPhone 15"), identify("--json").values("phones", "name"));
    }

    @Test
    void namesAPhoneThatRuns() {
        plugIn();
        Run run = identify("--json");
        assertEquals(List.of("iPhone X"), run.values("phones", "name"));
        assertEquals(List.of("normal"), run.values("phones", "mode"));
        assertEquals(List.of("not-paired"), run.values("phones", "pairing"));
    }

    @Test
    void showsHowThePhoneIsConnected() {
        tree.plug("1-2.4.1.3", UsbTree.RECOVERY, 12, IPHONE_X);
        assertTrue(identify().out().contains("USB port 1-2.4.1.3, 12 Mbit/s, through 3 hubs"), identify().out());
    }

    @Test
    void saysThatNoPhoneIsThere() {
        Run run = identify();
        assertEquals(BoardwrightCommand.EXIT_NOTHING_RECOGNISED, run.exit());
        assertTrue(run.out().startsWith("No phone is plugged in"), run.out());
    }

    @Test
    void saysWhatCannotBeSeen() {
        String nothing = folder.resolve("nothing").toString();
        Run run = Cli.run("identify", "--sys-root", nothing, "--usbmuxd", "UNIX:" + nothing);
        assertTrue(run.out().contains("shows no USB") && run.out().contains("Install and start usbmuxd"), run.out());
    }

    @Test
    void saysWhatAnAddressLooksLike() {
        Run run = Cli.run("identify", "--usbmuxd", "nowhere");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("UNIX:/path/to/socket or host:port"), run.err());
    }

    @Test
    void watchTellsOfThePhonesThatAreThere() {
        plugIn();
        var lines = identify("--watch", "--json", "--seconds", "2").out().lines().toList();
        assertTrue(lines.getFirst().contains("\"event\":\"arrived\""), lines.toString());
        assertTrue(lines.getLast().contains("\"device\":\"iPhone10,3\""), lines.toString());
    }

    @Test
    void beginsACaseAboutThePhone() {
        tree.plug("1-2.4.1", UsbTree.RECOVERY, 480, IPHONE_X);
        String file = folder.resolve("a.bwcase").toString();
        Run run = identify("--case", file);
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        Run shown = Cli.run("case", "show", "--json", file);
        assertEquals("iPhone10,3", shown.json().path("device").asText());
        assertEquals(List.of("apple.usb-connection=steady", "apple.usb-way=hubs"), answers(shown));
    }

    private static List<String> answers(Run run) {
        var outcomes = run.values("evidence", "outcome").iterator();
        return run.values("evidence", "test").stream().map(test -> test + "=" + outcomes.next()).sorted().toList();
    }

    @Test
    void addsPanicReportsToACaseAndLeavesThemOnThePhone() throws Exception {
        Files.writeString(reports.resolve(PANIC), """
                {"bug_type":"210","timestamp":"2024-05-01 10:00:00.00 +0200","os_version":"iPhone OS 16.7.10 (20H350)","incident_id":"0"}
                {"build":"iPhone OS 16.7.10 (20H350)","product":"iPhone10,3","panicString":"panic(cpu 0 caller 0xfffffff01): userspace watchdog timeout: no successful checkins from thermalmonitord in 180 seconds"}
                """);
        Files.writeString(reports.resolve("Safari-2024-05-01.ips"), "{}\n");
        plugIn();
        new Program().with("USBMUXD_SOCKET_ADDRESS", emulator.address()).run("idevicepair", "pair").ok();
        String file = folder.resolve("a.bwcase").toString();
        Run run = identify("--case", file);
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        var artifacts = Cli.run("case", "show", "--json", file).values("evidence", "artifact");
        assertTrue(artifacts.contains(PANIC), artifacts.toString() + run.err());
        assertTrue(Files.exists(reports.resolve(PANIC)));
    }

    @Test
    void pairsAndReadsBatteryAndStorageIntoTheCase() throws Exception {
        plugIn();
        String file = folder.resolve("a.bwcase").toString();
        Run run = identify("--pair", "--case", file);
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        assertTrue(run.out().contains("paired with this computer"), run.out());
        Run shown = Cli.run("case", "show", "--json", file);
        assertEquals(List.of("apple.phone-battery=good", "apple.phone-nand=answers", "apple.phone-storage=room"), answers(shown));
        assertTrue(shown.values("evidence", "artifact").getFirst().startsWith("phone-"), shown.out());
    }

    @Test
    void aPhoneThatDoesNotTrustIsToldWithWhatToDo() {
        var phone = new RunningPhone(PhoneIdentity.trainingIphoneX(), reports);
        phone.lock(Lock.DENIED);
        emulator.plug(phone);
        Run run = identify("--pair");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("tap Trust"), run.err());
    }

    @Test
    void aWornBatterySpeaksForItself() throws IOException {
        var report = Files.writeString(folder.resolve("phone.txt"), """
                # Boardwright phone report 1
                GasGauge.DesignCapacity: 2716
                GasGauge.FullChargeCapacity: 1900
                GasGauge.Status: Success
                """);
        String[] phone = {"--device", "iPhone X", "--complaint", "keeps restarting"};
        double before = Cli.diagnose(phone).probability("apple.battery.failing");
        double after = Cli.diagnose(Stream.concat(Stream.of(phone), Stream.of(report.toString())).toArray(String[]::new))
                .probability("apple.battery.failing");
        assertTrue(after > 1.4 * before, before + " -> " + after);
    }

    @Test
    void aFlappingPhoneBehindHubsSpeaksForCableAndPort() throws IOException {
        var record = Files.writeString(folder.resolve("usb.txt"), """
                # Boardwright USB record 1
                2026-05-01T12:00:00Z 1-2.4.1.3 arrived mode=recovery speed=480 over-currents=0
                2026-05-01T12:00:01Z 1-2.4.1.3 left
                2026-05-01T12:00:02Z 1-2.4.1.3 arrived mode=recovery speed=480 over-currents=0
                2026-05-01T12:00:03Z 1-2.4.1.3 left
                2026-05-01T12:00:04Z 1-2.4.1.3 arrived mode=recovery speed=480 over-currents=0
                2026-05-01T12:00:05Z 1-2.4.1.3 left
                2026-05-01T12:00:06Z 1-2.4.1.3 arrived mode=recovery speed=480 over-currents=0
                """);
        String[] phone = {"--device", "iPhone X", "--complaint", "4013"};
        double before = connection(Cli.diagnose(phone));
        double after = connection(Cli.diagnose(Stream.concat(Stream.of(phone), Stream.of(record.toString())).toArray(String[]::new)));
        assertTrue(after > 2 * before && after > 0.5, before + " -> " + after);
    }

    /** The kernel speaks of several ports; what it says of another phone is not evidence about this one. */
    @Test
    void whatTheKernelSaysOfThePortOfThePhoneIsEvidence() throws IOException {
        tree.plug("1-2.4.1.3", UsbTree.RECOVERY, 480, IPHONE_X);
        var log = Files.writeString(folder.resolve("kernel.txt"), """
                [  101.000001] usb 1-2.4.1.3: new high-speed USB device number 9 using xhci_hcd
                [  101.200001] usb 1-2.4.1.3: New USB device found, idVendor=05ac, idProduct=1281, bcdDevice= 0.00
                [  102.000001] usb 1-1: New USB device found, idVendor=05ac, idProduct=12a8, bcdDevice=15.00
                [  102.100001] usb usb1-port1: over-current condition
                [  103.000001] usb 1-2.4.1.3: device descriptor read/64, error -71
                """);
        String file = folder.resolve("a.bwcase").toString();
        Run run = identify("--kernel-log", log.toString(), "--case", file);
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        Run shown = Cli.run("case", "show", "--json", file);
        assertEquals(List.of("apple.computer-usb=bad-signal", "apple.usb-connection=steady", "apple.usb-way=hubs"), answers(shown));
    }

    @Test
    void aKernelThatComplainsOfALinkBehindHubsMovesTheRanking() throws IOException {
        tree.plug("1-2.4.1.3", UsbTree.RECOVERY, 480, IPHONE_X);
        String quiet = folder.resolve("quiet.bwcase").toString();
        identify("--case", quiet);
        var log = Files.writeString(folder.resolve("kernel.txt"), """
                Nov 27 18:20:01 bench kernel: usb 1-2.4.1.3: New USB device found, idVendor=05ac, idProduct=1281, bcdDevice= 0.00
                """ + "Nov 27 18:20:03 bench kernel: usb 1-2.4.1.3: reset high-speed USB device number 9 using xhci_hcd\n".repeat(6));
        String loud = folder.resolve("loud.bwcase").toString();
        identify("--kernel-log", log.toString(), "--case", loud);
        double before = connection(Cli.run("case", "show", "--json", quiet));
        double after = connection(Cli.run("case", "show", "--json", loud));
        assertTrue(after > 1.5 * before, before + " -> " + after);
    }

    private static double connection(Run run) {
        return run.probability("apple.cable.worn") + run.probability("apple.usb-port.faulty");
    }
}
