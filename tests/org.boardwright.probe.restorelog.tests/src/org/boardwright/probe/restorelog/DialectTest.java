package org.boardwright.probe.restorelog;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools put in front of their messages. */
class DialectTest {

    @ParameterizedTest
    @ValueSource(strings = { "ERROR: Unable to upload data to device", "10:11:12.345 <Error> Unable to upload data to device",
            "10:11:12.345 <  Error> Unable to upload data to device", "[Error] Unable to upload data to device",
            "[Error] ERROR: Unable to upload data to device", "10:11:12.345:  ERROR: Unable to upload data to device",
            "\u001b[31mERROR: Unable to upload data to device\u001b[0m", "what=ERROR: Unable to upload data to device",
            "==> ERROR: Unable to upload data to device" })
    void anErrorIsOneInEveryDialect(String line) {
        assertEquals("Unable to upload data to device", Log.of("Found device in DFU mode", line).value("first-error"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "10:11:12.345 <Warning> Unable to find BbSkeyId node", "WARNING: Unable to find BbSkeyId node",
            "[WARNING] Unable to find BbSkeyId node", "error: option -f (unimplemented)" })
    void aWarningIsNoError(String line) {
        assertEquals("unknown", Log.of("Found device in DFU mode", line).judged());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Waiting for NAND (28)", "10:11:12.345 <   Info> Waiting for NAND (28)",
            "10:11:12.345:  Waiting for NAND (28)", "[10:11:12.3452] Waiting for NAND (28)",
            "2026-01-02 10:11:12.345 [5540:1170]: Waiting for NAND (28)", "10:11:12.345: 10:11:12.400: Waiting for NAND (28)" })
    void aStepIsOneInEveryDialect(String line) {
        assertEquals("Waiting for NAND (28)", Log.of(line).value("step"));
    }

    @Test
    void aWrappedLineIsJoined() {
        var log = Log.of("00:01:02.003: <Restore Device 0x7f96>: operation 28 progress -1",
                "00:01:03.004: Restore completed, sta", "                     tus: 4013");

        assertEquals("4013", log.value("code"));
    }

    @Test
    void aJoinedLineKeepsTheNumberOfItsFirstPart() {
        var log = Log.of("00:01:03.004: Restore completed, sta", "                     tus: 4013",
                "00:01:03.005: Elapsed time (in seconds): 3");

        assertEquals(1, log.line("code"));
    }

    @Test
    void theExcerptShowsTheLineAsItStands() {
        assertEquals("10:11:12.345 <Error> Could not read data",
                Log.of("Waiting for NAND (28)", "10:11:12.345 <Error> Could not read data").excerpt("link"));
    }

    @Test
    void aLogInUtf16IsRead() {
        var bytes = "Waiting for NAND (28)\r\nStatus: Disk Failure\r\n".getBytes(UTF_16LE);

        var answer = assertInstanceOf(ProbeAnswer.Observed.class, Log.answer(Transport.ofBytes("x", bytes)));

        assertEquals("failed", answer.facets(RestoreLogParts.JUDGED).getFirst().value());
    }
}
