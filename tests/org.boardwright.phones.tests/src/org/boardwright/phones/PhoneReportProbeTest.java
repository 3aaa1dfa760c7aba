package org.boardwright.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneReportProbeTest {

    private static ProbeAnswer read(String... lines) throws IOException {
        var text = new PhoneReport(Arrays.asList(lines)).text().getBytes(StandardCharsets.UTF_8);
        try (var session = new PhoneReportProbe().open(Transport.ofBytes("phone.txt", text))) {
            return session.read(() -> false);
        }
    }

    private static List<String> values(String part, String... lines) throws IOException {
        return assertInstanceOf(ProbeAnswer.Observed.class, read(lines)).facets(part).stream().map(Facet::value).toList();
    }

    @ParameterizedTest
    @CsvSource({"2716, 2716, good, 100", "2716, 2173, good, 80", "2716, 2172, worn, 79", "2716, 1, worn, 0"})
    void theBatteryIsJudgedAgainstItsDesign(int design, int full, String judged, String percent) throws IOException {
        String[] lines = {"GasGauge.DesignCapacity: " + design, "GasGauge.FullChargeCapacity: " + full, "GasGauge.Status: Success"};
        assertEquals(List.of(judged), values(PhoneReportParts.BATTERY, lines));
        assertEquals(List.of(percent), values(PhoneReportParts.BATTERY_PERCENT, lines));
    }

    @Test
    void aPhoneThatTellsItInTheRegistryOnlyIsJudgedByThat() throws IOException {
        assertEquals(List.of("worn"), values(PhoneReportParts.BATTERY, "AppleSmartBattery.AppleRawMaxCapacity: 2000", "AppleSmartBattery.DesignCapacity: 2716"));
    }

    @ParameterizedTest
    @CsvSource({"GasGauge.Status: Failure", "GasGauge.FullChargeCapacity: 0"})
    void aGaugeWithoutAnAnswerIsSilent(String line) throws IOException {
        assertEquals(List.of("silent"), values(PhoneReportParts.BATTERY, line));
    }

    @ParameterizedTest
    @CsvSource({"NAND.Status: Success, answers", "NAND.Status: Failure, silent"})
    void theStorageAnswersOrNot(String line, String judged) throws IOException {
        assertEquals(List.of(judged), values(PhoneReportParts.NAND, line));
    }

    @ParameterizedTest
    @CsvSource({"disk.TotalDataAvailable: 21474836480, room", "disk.TotalDataAvailable: 500000000, full"})
    void theRoomIsJudged(String line, String judged) throws IOException {
        assertEquals(List.of(judged), values(PhoneReportParts.STORAGE, line));
    }

    @Test
    void whatThePhoneDidNotTellIsAWarning() throws IOException {
        var observed = assertInstanceOf(ProbeAnswer.Observed.class, read("NAND.Status: Success", "not-known: disk: no answer"));
        assertEquals(List.of("not known: disk: no answer"), observed.warnings());
    }

    @Test
    void aReportThatTellsNothingIsNotApplicable() throws IOException {
        assertInstanceOf(ProbeAnswer.NotApplicable.class, read("GasGauge.Voltage: 3958"));
    }
}
