package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.boardwright.cli.Cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostCommandTest {

    private static final int EXIT_TROUBLE = 1;

    @TempDir
    private Path folder;
    private Path root;

    /** A Linux computer as its files show it; its programs are those of the computer the test runs on. */
    @BeforeEach
    void setUp() throws IOException {
        root = folder.resolve("root");
        put("etc/hosts", "127.0.0.1 localhost\n127.0.0.1 gs.apple.com\n");
        put("sys/class/dmi/id/sys_vendor", "QEMU\n");
        put("sys/bus/usb/devices/usb1/idVendor", "1d6b\n");
        put("proc/5/comm", "usbmuxd\n");
    }

    private void put(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private Run host(String... arguments) {
        return Cli.run(Stream.concat(Stream.of("host", "--root", root.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private static String value(Run run, String part) {
        int at = run.values("findings", "part").indexOf(part);
        return at < 0 ? "" : run.values("findings", "value").get(at);
    }

    @Test
    void saysWhatIsInTheWayAndWhatToDo() {
        Run run = host();
        assertEquals(EXIT_TROUBLE, run.exit(), run.err());
        assertTrue(run.out().contains("! The hosts file sends Apple's signing server elsewhere. Remove the line.\n    hosts-line: 2 127.0.0.1 gs.apple.com"),
                run.out());
        assertTrue(run.out().contains("! This is a virtual machine."), run.out());
    }

    @Test
    void tellsItAsJson() {
        Run run = host("--json");
        assertEquals("signing-server", value(run, "hosts-file"));
        assertEquals("virtual", value(run, "machine"));
        assertEquals("running", value(run, "usbmuxd"));
        assertEquals("visible", value(run, "usb"));
    }

    @Test
    void everyFindingHasWordsOfItsOwn() {
        host().out().lines().filter(line -> line.startsWith("  ") && !line.startsWith("    "))
                .forEach(line -> assertTrue(line.endsWith("."), line));
    }

    @Test
    void theReportIsEvidenceOfACase() throws Exception {
        String file = folder.resolve("a.bwcase").toString();
        Cli.workflow().open("iPhone X", "4013").saveAs(Path.of(file));
        Run run = host("--case", file);
        assertEquals(EXIT_TROUBLE, run.exit(), run.err());
        Run shown = Cli.run("case", "show", "--json", file);
        var tests = shown.values("evidence", "test");
        assertTrue(tests.containsAll(List.of("apple.host-hosts-file", "apple.host-machine", "apple.host-other-program")), tests.toString());
    }

    @Test
    void aCaseThatIsNotThereIsBadUsage() {
        assertEquals(BoardwrightCommand.EXIT_USAGE, host("--case", folder.resolve("none.bwcase").toString()).exit());
    }

    @Test
    void aRedirectedSigningServerSpeaksForTheHostsFile() throws IOException {
        assertMovesUp("apple.host-security.blocking", "hosts-file: /etc/hosts\nhosts-line: 2 127.0.0.1 gs.apple.com\n");
    }

    @Test
    void aVirtualMachineSpeaksForTheComputer() throws IOException {
        assertMovesUp("apple.host-setup.unfit", "machine: innotek GmbH VirtualBox\n");
    }

    @Test
    void anOldITunesSpeaksForTheHostSoftware() throws IOException {
        assertMovesUp("apple.host-software.outdated", "apple-software: iTunes 12.9.0.167\n");
    }

    @Test
    void anOldRestoreProgramSpeaksForItself() throws IOException {
        assertMovesUp("apple.restore-tool.unsuited", "program: idevicerestore 1.0.0\n");
    }

    @Test
    void aFullDiskSpeaksForTheComputerAndTheFile() throws IOException {
        assertMovesUp("apple.host-setup.unfit", "free-bytes: 1000 /tmp\n");
        assertMovesUp("apple.firmware-file.damaged", "free-bytes: 1000 /tmp\n");
    }

    private void assertMovesUp(String fault, String lines) throws IOException {
        var report = Files.writeString(folder.resolve("computer.txt"), "# Boardwright host report 1\n" + lines);
        String[] phone = {"--device", "iPhone X", "--complaint", "4013"};
        double before = Cli.diagnose(phone).probability(fault);
        double after = Cli.diagnose(Stream.concat(Stream.of(phone), Stream.of(report.toString())).toArray(String[]::new)).probability(fault);
        assertTrue(after > 1.5 * before, fault + ": " + before + " -> " + after);
    }
}
