package org.boardwright.probe.usb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeAnswer.NotApplicable;
import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.boardwright.probe.usb.UsbEvent.Arrived;
import org.boardwright.probe.usb.UsbEvent.Left;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsbRecordProbeTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final UsbRecordProbe probe = new UsbRecordProbe();

    private static Arrived arrived(long second, String port, String mode, int speed, long overCurrents) {
        return new Arrived(NOON.plusSeconds(second), port, mode, speed, overCurrents);
    }

    private static Left left(long second, String port) {
        return new Left(NOON.plusSeconds(second), port);
    }

    /** A phone that is lost so often, and found again after so long each time. */
    private static UsbEvent[] flapping(int times, long seconds) {
        var events = Stream.<UsbEvent>builder().add(arrived(0, "1-2", "running", 480, 0));
        for (int i = 1; i <= times; i++) {
            events.add(left(i * 100, "1-2")).add(arrived(i * 100 + seconds, "1-2", "running", 480, 0));
        }
        return events.build().toArray(UsbEvent[]::new);
    }

    private ProbeAnswer answer(String text) throws IOException {
        try (var session = probe.open(Transport.ofBytes("usb.txt", text.getBytes(StandardCharsets.UTF_8)))) {
            return session.read(() -> false);
        }
    }

    private String value(String part, UsbEvent... events) throws IOException {
        var text = Stream.of(events).map(UsbEvent::line).collect(Collectors.joining("\n", UsbEvent.HEADER + "\n", "\n"));
        var observed = assertInstanceOf(Observed.class, answer(text));
        return observed.facets(part).stream().map(Facet::value).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"0, 2, steady", "2, 2, steady", "3, 2, flapping", "9, 2, flapping", "9, 30, steady"})
    void losingAndFindingIsFlapping(int times, long seconds, String connection) throws IOException {
        assertEquals(connection, value(UsbRecordParts.CONNECTION, flapping(times, seconds)));
    }

    @Test
    void aRestoreThatHandsOverIsSteady() throws IOException {
        assertEquals("steady", value(UsbRecordParts.CONNECTION, arrived(0, "1-2", "dfu", 480, 0), left(5, "1-2"),
                arrived(6, "1-2", "recovery", 480, 0), left(9, "1-2"), arrived(10, "1-2", "recovery", 480, 0), left(20, "1-2"),
                arrived(25, "1-2", "running", 480, 0), left(300, "1-2"), arrived(305, "1-2", "running", 480, 0)));
    }

    @ParameterizedTest
    @CsvSource({"12, slow", "1, slow", "480, steady", "5000, steady", "0, steady"})
    void fullSpeedIsSlow(int speed, String connection) throws IOException {
        assertEquals(connection, value(UsbRecordParts.CONNECTION, arrived(0, "1-2", "recovery", speed, 0)));
    }

    @Test
    void anOverCurrentWhileWatchedIsTheGravest() throws IOException {
        assertEquals("over-current", value(UsbRecordParts.CONNECTION, arrived(0, "1-2", "recovery", 12, 1), left(1, "1-2"),
                arrived(2, "1-2", "recovery", 12, 2)));
    }

    @Test
    void anOverCurrentOfEarlierDaysIsNone() throws IOException {
        assertEquals("steady", value(UsbRecordParts.CONNECTION, arrived(0, "1-2", "recovery", 480, 7)));
    }

    @ParameterizedTest
    @CsvSource({"1-2, direct", "1-2.4, hub", "1-2.4.1, hubs", "12-11.4.1.3, hubs"})
    void dotsInThePortAreHubs(String port, String way) throws IOException {
        assertEquals(way, value(UsbRecordParts.WAY, arrived(0, port, "recovery", 480, 0)));
    }

    @Test
    void namesTheLineOfTheThirdReturn() throws IOException {
        var text = Stream.of(flapping(4, 2)).map(UsbEvent::line).collect(Collectors.joining("\n", UsbEvent.HEADER + "\n", "\n"));
        assertEquals(8, ((Observed) answer(text)).facets(UsbRecordParts.CONNECTION).getFirst().place().line());
    }

    @Test
    void anEmptyRecordSaysThatNoPhoneCame() throws IOException {
        assertEquals("no phone came while the record was kept", assertInstanceOf(NotApplicable.class, answer(UsbEvent.HEADER + "\n")).why());
    }

    @Test
    void namesALineThatItDoesNotKnow() throws IOException {
        var text = UsbEvent.HEADER + "\n" + arrived(0, "1-2", "recovery", 480, 0).line() + "\nsomething else\n";
        assertEquals(List.of("line 3 is no event of a USB record; it and the like were left out"), ((Observed) answer(text)).warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[ 1.000000] usb 1-2: USB disconnect\n", "2026-05-01T12:00:00Z 1-2 left\n"})
    void supportsNothingElse(String text) {
        assertInstanceOf(Support.Unsupported.class, probe.supports(Transport.ofBytes("x", text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void supportsARecord() {
        assertEquals(Support.yes(), probe.supports(Transport.ofBytes("x", (UsbEvent.HEADER + "\n").getBytes(StandardCharsets.UTF_8))));
    }
}
