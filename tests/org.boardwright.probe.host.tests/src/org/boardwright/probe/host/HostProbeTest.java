package org.boardwright.probe.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostProbeTest {

    private static final String TAKEN = "taken: 2026-05-01T12:00:00Z\n";

    private static ProbeAnswer.Observed read(String lines) throws IOException {
        var text = (HostReport.HEADER + "\n" + lines).getBytes(StandardCharsets.UTF_8);
        try (var session = new HostProbe().open(Transport.ofBytes("host.txt", text))) {
            return assertInstanceOf(ProbeAnswer.Observed.class, session.read(() -> false));
        }
    }

    private static List<String> values(String part, String lines) throws IOException {
        return read(lines).facets(part).stream().map(Facet::value).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hosts-line: 7 127.0.0.1 gs.apple.com                | signing-server
            hosts-line: 7 74.208.105.171 GS.Apple.com # old     | signing-server
            hosts-line: 7 0.0.0.0 mesu.apple.com                | apple
            hosts-line: 7 0.0.0.0 notgs.apple.com               | apple
            hosts-file: /etc/hosts                              | clean
            """)
    void theHostsFileIsJudged(String line, String found) throws IOException {
        assertEquals(List.of(found), values(HostParts.HOSTS_FILE, line + "\n"));
    }

    @Test
    void theLineOfTheSigningServerIsShownAlsoBehindAnother() throws IOException {
        var facet = read("hosts-line: 1 0.0.0.0 mesu.apple.com\nhosts-line: 2 0.0.0.0 gs.apple.com\n").facets(HostParts.HOSTS_FILE).getFirst();
        assertEquals(3, facet.place().line());
        assertTrue(facet.place().excerpt().contains("gs.apple.com"), facet.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock-offset-seconds: -7200 gs.apple.com            | wrong
            clock-offset-seconds: 2 gs.apple.com                | right
            not-before: 2026-05-03T12:00:00Z                    | wrong
            not-before: 2001-01-01T00:00:00Z                    | wrong
            clock-synchronised: yes                             | right
            clock-synchronised: no                              | not-synchronised
            """)
    void theClockIsJudged(String line, String found) throws IOException {
        assertEquals(List.of(found), values(HostParts.CLOCK, TAKEN + line + "\n"));
    }

    @Test
    void aMeasuredClockCountsMoreThanThatItIsNotSynchronised() throws IOException {
        assertEquals(List.of("right"), values(HostParts.CLOCK, TAKEN + "clock-synchronised: no\nclock-offset-seconds: 1 gs.apple.com\n"));
    }

    @Test
    void aClockOfWhichNothingIsKnownIsNotJudged() throws IOException {
        assertEquals(List.of(), values(HostParts.CLOCK, TAKEN + "not-before: 2026-04-30T12:00:00Z\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            free-bytes: 80000000000 /tmp                        | enough
            free-bytes: 3000000000 /tmp                         | short
            """)
    void theRoomIsJudged(String line, String found) throws IOException {
        assertEquals(List.of(found), values(HostParts.DISK, line + "\n"));
    }

    @Test
    void theEmptiestFolderCounts() throws IOException {
        var facet = read("free-bytes: 80000000000 /home\nfree-bytes: 5 /tmp\n").facets(HostParts.DISK).getFirst();
        assertEquals("short", facet.value());
        assertTrue(facet.place().excerpt().endsWith("/tmp"), facet.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            machine: LENOVO 20XW0026GE;hypervisor: no           | real
            machine: QEMU Standard PC;hypervisor: no            | virtual
            machine: innotek GmbH VirtualBox                    | virtual
            machine: LENOVO 20XW0026GE;hypervisor: yes          | virtual
            machine: LENOVO 20XW0026GE;container: docker        | container
            hypervisor: no                                      | real
            """)
    void theMachineIsJudged(String lines, String found) throws IOException {
        assertEquals(List.of(found), values(HostParts.MACHINE, lines.replace(';', '\n') + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            takes-usb: VirtualBoxVM                             | takes-usb
            talks-to-phones: ifuse;takes-usb: VirtualBoxVM      | takes-usb
            talks-to-phones: ifuse                              | talks
            processes: 120                                      | none
            """)
    void otherProgramsAreJudged(String lines, String found) throws IOException {
        assertEquals(List.of(found), values(HostParts.OTHER_PROGRAM, lines.replace(';', '\n') + "\n"));
    }

    @Test
    void programsNobodyLookedAtAreNotSaidToBeNone() throws IOException {
        assertEquals(List.of(), values(HostParts.OTHER_PROGRAM, TAKEN));
    }

    @Test
    void everyProgramIsTold() throws IOException {
        assertEquals(List.of("idevicerestore 1.0.0", "usbmuxd 1.1.1"),
                values(HostParts.PROGRAM, "program: idevicerestore 1.0.0\nprogram: usbmuxd 1.1.1\n"));
    }

    @Test
    void whatCouldNotBeToldIsAWarning() throws IOException {
        assertEquals(List.of("not known: running programs: tasklist is not installed"),
                read(TAKEN + "not-known: running programs: tasklist is not installed\n").warnings());
    }

    @Test
    void aStrangeLineIsNamed() throws IOException {
        assertEquals(List.of("line 3 is none of a host report; it and the like were left out"), read(TAKEN + "hello\n").warnings());
    }

    @Test
    void aReportThatSaysNothingIsNotApplicable() throws IOException {
        try (var session = new HostProbe().open(Transport.ofBytes("host.txt", (HostReport.HEADER + "\nfoo: bar\n").getBytes(StandardCharsets.UTF_8)))) {
            assertInstanceOf(ProbeAnswer.NotApplicable.class, session.read(() -> false));
        }
    }
}
