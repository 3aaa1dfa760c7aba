package org.boardwright.probe.restorelog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestoreLogProbeTest {

    private final RestoreLogProbe probe = new RestoreLogProbe();

    @Test
    void supportsARestoreLog() {
        assertEquals(Support.yes(), probe.supports(text("hello\nWaiting for NAND (28)\n")));
    }

    @Test
    void aShortLogInMemoryIsReadWithTheLook() throws IOException {
        var log = text("hello\nWaiting for NAND (28)\nERROR: Unable to restore device\n");
        try (var session = probe.open(log)) {
            assertEquals(Support.yes(session.read(() -> false)), probe.supports(log.remembered()));
        }
    }

    @Test
    void aLongLogInMemoryIsOnlyLookedAt() {
        assertEquals(Support.yes(), probe.supports(text("Waiting for NAND (28)\n" + "noise\n".repeat(20_000)).remembered()));
    }

    /** Whether its lines come one by one or are passed over in memory. */
    @Test
    void theLookEndsAtTheSameLineInMemory() {
        for (int before : List.of(1_997, 1_998, 1_999, 2_000)) {
            var log = text("{\"bug_type\":\"210\"}\n" + "noise\n".repeat(before) + "Waiting for NAND (28)\n");
            boolean streamed = probe.supports(log) instanceof Support.Supported;
            assertEquals(before < 1_999, streamed, "behind " + before + " lines");
            assertEquals(streamed, probe.supports(log.remembered()) instanceof Support.Supported, "behind " + before + " lines");
        }
    }

    @Test
    void doesNotSupportOtherTexts() {
        assertInstanceOf(Support.Unsupported.class, probe.supports(text("dear diary\n")));
    }

    @Test
    void whatMayBecomeARestoreLogBehindItsBeginningIsSupported() {
        assertEquals(Support.yes(), probe.supports(text("noise\n".repeat(5_000))));
    }

    @Test
    void doesNotSupportALongTextOfAnotherKind() {
        assertInstanceOf(Support.Unsupported.class,
                probe.supports(text("{\"bug_type\":\"210\"}\n" + "noise\n".repeat(5_000))));
    }

    @Test
    void saysWhyABinaryIsNotSupported() {
        assertEquals(Support.no("the file holds only zeros"), probe.supports(Transport.ofBytes("x", new byte[100])));
    }

    @Test
    void saysWhyAnUnreadableTransportIsNotSupported() {
        assertEquals(Support.no("broken.log cannot be read: cable pulled"), probe.supports(new Broken(0)));
    }

    @Test
    void doesNotOpenWhatCannotBeOpened() {
        assertThrows(IOException.class, () -> probe.open(new Broken(0)).close());
    }

    @Test
    void answersFailedWhenTheReadingBreaksOff() throws IOException {
        try (var session = probe.open(new Broken(200_000))) {
            var failed = assertInstanceOf(ProbeAnswer.Failed.class, session.read(() -> false));
            assertEquals("reading broke off: cable pulled", failed.why());
        }
    }

    @Test
    void answersNotApplicableToABinary() {
        var answer = assertInstanceOf(ProbeAnswer.NotApplicable.class, Log.answer(Transport.ofBytes("x", new byte[100])));

        assertEquals("the file holds only zeros", answer.why());
    }

    @Test
    void answersNotApplicableToAnEmptyFile() {
        assertEquals("the file is empty", assertInstanceOf(ProbeAnswer.NotApplicable.class, Log.answer("")).why());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"bug_type":"210","timestamp":"2026-01-01","incident_id":"A"}   | panic report
            panic(cpu 1 caller 0xfffffff0): SMC PANIC                       | panic report
            Mar 03 10:00:00 bench kernel: usb 1-2: USB disconnect           | kernel log
            [10:00:00.001][3] usbmuxd v1.2.3 starting up                    | usbmuxd
            <plist version="1.0">                                           | property list
            <!DOCTYPE html>                                                 | web page
            """)
    void saysWhatElseItIs(String text, String word) {
        var why = assertInstanceOf(ProbeAnswer.NotApplicable.class, Log.answer(text)).why();

        assertTrue(why.contains(word), why);
    }

    @Test
    void saysWhatItExpected() {
        var why = assertInstanceOf(ProbeAnswer.NotApplicable.class, Log.answer("dear diary")).why();

        assertTrue(why.contains("idevicerestore"), why);
    }

    @Test
    void anErrorAloneIsNoRestoreLog() {
        assertInstanceOf(ProbeAnswer.NotApplicable.class, Log.answer("make: building\nERROR: file missing\nDONE\n"));
    }

    @Test
    void everydayWordsAreNoRestoreLog() {
        assertInstanceOf(ProbeAnswer.NotApplicable.class, Log.answer("Waiting for device...\nLoading profile (12)\n"));
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        try (var session = probe.open(text("Waiting for NAND (28)\n"))) {
            var failed = assertInstanceOf(ProbeAnswer.Failed.class, session.read(() -> true));
            assertTrue(failed.isCancelled());
        }
    }

    @Test
    void looksForTheRequestToStopWhileItReads() throws IOException {
        var asked = new ArrayList<Boolean>();
        try (var session = probe.open(text("Waiting for NAND (28)\n".repeat(10_000)))) {
            var answer = session.read(() -> {
                asked.add(true);
                return asked.size() == 3;
            });
            assertInstanceOf(ProbeAnswer.Failed.class, answer);
        }
    }

    @Test
    void facetsAreInTheOrderOfTheirLines() {
        var facets = Log.of("Identified device as d22ap, iPhone10,3", "Waiting for NAND (28)", "Status: Disk Failure",
                "ERROR: Unable to restore device").facets();

        assertEquals(facets.stream().sorted(Comparator.comparingLong((Facet facet) -> facet.place().line())).toList(), facets);
    }

    @Test
    void warnsOfWhatTheTextReaderLeftOut() {
        var warnings = Log.of("Waiting for NAND (28)", "x".repeat(100_000)).warnings();

        assertTrue(warnings.getFirst().contains("longer than"), warnings::toString);
    }

    @Test
    void survivesALineOfNothingButTheBeginningsOfPatterns() {
        var nasty = "[0]D(".repeat(3_000) + "restore-step-ids = {0x" + "{".repeat(3_000) + "<Restore Device ".repeat(500);

        assertEquals("storage", Log.of("Waiting for NAND (28)", nasty, "CHECKPOINT FAILURE:" + nasty).phase());
    }

    private static Transport text(String text) {
        return Transport.ofBytes("test.log", text.getBytes(UTF_8));
    }

    /** Gives some bytes of text and then breaks. */
    private record Broken(int good) implements Transport {

        @Override
        public String name() {
            return "broken.log";
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public InputStream open() {
            return new InputStream() {

                private int left = good;

                @Override
                public int read() throws IOException {
                    if (left-- <= 0) {
                        throw new IOException("cable pulled");
                    }
                    return left % 60 == 0 ? '\n' : 'x';
                }

                @Override
                public int read(byte[] bytes, int offset, int count) throws IOException {
                    if (count == 0) {
                        return 0;
                    }
                    bytes[offset] = (byte) read();
                    return 1;
                }
            };
        }
    }
}
