package org.boardwright.probe.paniclog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.junit.jupiter.api.Test;

class PanicLogProbeTest {

    private static final byte[] PROCESS = "{\"procname\":\"x\",\"frames\":[[0,18446744073709551615],[1,2]],\"state\":[\"a\"]},\"77\":"
            .getBytes(UTF_8);

    private final PanicLogProbe probe = new PanicLogProbe();

    @Test
    void supportsEveryForm() {
        for (var text : Fixtures.ALL) {
            assertEquals(Support.yes(), Report.support(text));
        }
        assertEquals(Support.yes(), Report.support(Fixtures.HEADER));
    }

    @Test
    void supportsABodyWhoseStackshotStandsFirst() {
        var text = "{\"crashReporterKey\":\"0\",\"processByPid\":{\"1\":" + "{\"frames\":[1,2,3]},\n\"7\":".repeat(20_000)
                + "{}},\"panicString\":\"panic(cpu 1 caller 0xff): btn_rst\\n\"}";

        assertEquals(Support.yes(), Report.support(text));
        assertEquals("forced-reset", Report.of(text).kind());
    }

    @Test
    void doesNotReadALongTextThatIsNoReport() {
        assertInstanceOf(Support.Unsupported.class, Report.support("noise\n".repeat(500_000)));
    }

    @Test
    void saysWhyABinaryIsNotSupported() {
        assertEquals(Support.no("the file holds only zeros"), probe.supports(Transport.ofBytes("x", new byte[100])));
        assertEquals("the file is empty", Report.refusal(""));
    }

    @Test
    void saysWhyAnUnreadableTransportIsNotSupported() {
        assertEquals(Support.no("broken.ips cannot be read: cable pulled"), probe.supports(new Streamed("broken.ips", broken(""))));
    }

    @Test
    void doesNotOpenWhatCannotBeOpened() {
        assertThrows(IOException.class, () -> probe.open(new Streamed("broken.ips", broken(""))).close());
    }

    @Test
    void answersFailedWhenTheReadingBreaksOff() throws IOException {
        try (var session = probe.open(new Streamed("broken.ips", broken("x".repeat(100_000))))) {
            assertEquals("reading broke off: cable pulled", assertInstanceOf(ProbeAnswer.Failed.class, session.read(() -> false)).why());
        }
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        try (var session = probe.open(Report.transport(Fixtures.SMC))) {
            assertTrue(assertInstanceOf(ProbeAnswer.Failed.class, session.read(() -> true)).isCancelled());
        }
    }

    @Test
    void looksForTheRequestToStopWhileItReads() throws IOException {
        var asked = new ArrayList<Boolean>();
        try (var session = probe.open(Report.transport(Fixtures.HEADER + "x\n".repeat(200_000)))) {
            assertInstanceOf(ProbeAnswer.Failed.class, session.read(() -> {
                asked.add(true);
                return asked.size() == 3;
            }));
        }
    }

    @Test
    void facetsAreInTheOrderOfTheirLines() {
        var facets = Report.of(Fixtures.SMC).facets();

        assertEquals(facets.stream().sorted(Comparator.comparingLong((Facet facet) -> facet.place().line())).toList(), facets);
    }

    /** In one line, so that nothing but streaming helps; its end is read as well as its beginning. */
    @Test
    void readsAStackshotOfManyMegabytesInOneLine() {
        var begin = "{\"bug_type\":\"210\",\"panicString\":\"panic(cpu 1 caller 0xff): btn_rst\\n\",\"processByPid\":{\"1\":";
        var report = Report.of(new Streamed("big.ips", List.of(stream(begin), new Repeated(PROCESS, 400_000),
                stream("0},\"product\":\"iPhone99,1\",\"panicFlags\":\"0x802\"}"))));

        assertEquals("forced-reset", report.kind());
        assertEquals("iPhone99,1", report.value(PanicLogParts.PRODUCT_TYPE));
        assertEquals("0x802", report.value(PanicLogParts.PANIC_FLAGS));
    }

    @Test
    void neverThrowsWhereverAReportIsCut() {
        for (var text : Fixtures.ALL) {
            var bytes = text.getBytes(UTF_8);
            for (int length = 0; length < bytes.length; length++) {
                var cut = Transport.ofBytes("cut.ips", Arrays.copyOf(bytes, length));
                probe.supports(cut);
                Report.answer(cut);
            }
        }
    }

    @Test
    void survivesLinesOfNothingButTheBeginningsOfPatterns() {
        for (var nasty : List.of("i2c ", "SCMController i2c0 [", "S.sensor array 0 is 0x1, ", "Missing sensor(s): a b ", "current 0 mask ",
                "panic(cpu 1 caller ", "\"product\":", "\\", "\\u", "\" ", "failure,TG0B ", "SMC PANIC 0x54473042 ", ": ", "target/")) {
            var text = nasty.repeat(200_000 / nasty.length());
            Report.answer("panic(cpu 1 caller 0xff): " + text);
            Report.answer("panic(cpu 1 caller 0xff): SMC PANIC\n" + text);
            Report.ofPanicString("panic(cpu 1 caller 0xff): SMC PANIC\\n" + text);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<InputStream> broken(String good) {
        return List.of(stream(good), new InputStream() {

            @Override
            public int read() throws IOException {
                throw new IOException("cable pulled");
            }
        });
    }

    /** What these streams give; each opening begins anew with those that can. */
    private record Streamed(String name, List<InputStream> streams) implements Transport {

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public InputStream open() throws IOException {
            for (var stream : streams) {
                if (stream.markSupported()) {
                    stream.reset();
                }
            }
            return new SequenceInputStream(Collections.enumeration(streams));
        }
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {

        private final byte[] bytes;
        private final long times;
        private long at;

        Repeated(byte[] bytes, long times) {
            this.bytes = bytes;
            this.times = times;
        }

        @Override
        public int read() {
            return at >= bytes.length * times ? -1 : bytes[(int) (at++ % bytes.length)];
        }

        @Override
        public boolean markSupported() {
            return true;
        }

        @Override
        public void reset() {
            at = 0;
        }
    }
}
