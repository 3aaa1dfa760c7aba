package org.boardwright.probe;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static final String LOG = "Waiting for NAND (28)\nÜberprüfe 检查 filesystem\n";
    private static final List<String> LOG_LINES = List.of("Waiting for NAND (28)", "Überprüfe 检查 filesystem");

    @Test
    void readsUtf8() throws IOException {
        assertEquals(LOG_LINES, texts(LOG.getBytes(UTF_8)));
    }

    @Test
    void dropsTheByteOrderMarkOfUtf8() throws IOException {
        assertEquals(LOG_LINES, texts(join(bytes(0xEF, 0xBB, 0xBF), LOG.getBytes(UTF_8))));
    }

    @Test
    void readsUtf16LittleEndianWithMark() throws IOException {
        assertEquals(LOG_LINES, texts(join(bytes(0xFF, 0xFE), LOG.getBytes(UTF_16LE))));
    }

    @Test
    void readsUtf16BigEndianWithMark() throws IOException {
        assertEquals(LOG_LINES, texts(join(bytes(0xFE, 0xFF), LOG.getBytes(UTF_16BE))));
    }

    @Test
    void recognisesUtf16LittleEndianByItsZeros() throws IOException {
        assertEquals(LOG_LINES, texts(LOG.getBytes(UTF_16LE)));
    }

    @Test
    void recognisesUtf16BigEndianByItsZeros() throws IOException {
        assertEquals(LOG_LINES, texts(LOG.getBytes(UTF_16BE)));
    }

    @Test
    void replacesInvalidBytes() throws IOException {
        assertEquals(List.of("a\uFFFDb"), texts(bytes('a', 0xFF, 'b')));
    }

    @Test
    void givesTheLastLineWithoutEnd() throws IOException {
        assertEquals(List.of("first", "last"), texts("first\nlast".getBytes(UTF_8)));
    }

    @Test
    void keepsEmptyLines() throws IOException {
        assertEquals(List.of("a", "", "b"), texts("a\n\nb\n".getBytes(UTF_8)));
    }

    @Test
    void takesCarriageReturnAndLineFeedForOneEnd() throws IOException {
        assertEquals(List.of("a", "b"), texts("a\r\nb\r\n".getBytes(UTF_8)));
    }

    @Test
    void splitsAProgressBarAndLeavesItOnItsLine() throws IOException {
        var lines = all(Transport.ofBytes("log", "start\n10%\r20%\r30%\nend".getBytes(UTF_8)));

        assertEquals(List.of("1 start", "2 10%", "2 20%", "2 30%", "3 end"),
                lines.stream().map(line -> line.number() + " " + line.text()).toList());
    }

    @Test
    void cutsALongLineAndCountsTheRest() throws IOException {
        var text = "x".repeat(TextLines.LINE_MAX + 7) + "\nnext";

        var lines = all(Transport.ofBytes("log", text.getBytes(UTF_8)));

        assertEquals(TextLines.LINE_MAX, lines.get(0).text().length());
        assertEquals(7, lines.get(0).dropped());
        assertEquals("next", lines.get(1).text());
    }

    @Test
    void warnsOfCutLines() throws IOException {
        try (var lines = TextLines.open(Transport.ofBytes("log", "x".repeat(TextLines.LINE_MAX + 1).getBytes(UTF_8)))) {
            lines.next();

            assertTrue(lines.warnings().getFirst().contains("longer than 65536 characters: 1"), lines.warnings()::toString);
        }
    }

    @Test
    void hasNoWarningsForAnOrdinaryText() throws IOException {
        try (var lines = TextLines.open(Transport.ofBytes("log", LOG.getBytes(UTF_8)))) {
            while (lines.next() != null) {
                // to the end
            }
            assertEquals(List.of(), lines.warnings());
        }
    }

    @Test
    void staysAtTheEnd() throws IOException {
        try (var lines = TextLines.open(Transport.ofBytes("log", "a\n".getBytes(UTF_8)))) {
            lines.next();
            assertNull(lines.next());
            assertNull(lines.next());
        }
    }

    @Test
    void readsALineLongerThanTheMemoryWithoutKeepingIt() throws IOException {
        long length = 64L << 20;
        try (var lines = TextLines.open(new EndlessTransport('x', length))) {
            assertEquals(length - TextLines.LINE_MAX, lines.next().dropped());
        }
    }

    @Test
    void readsTheTextBeforeATailOfZeros() throws IOException {
        assertEquals(List.of("written", "before the power went"),
                texts(join("written\nbefore the power went".getBytes(UTF_8), new byte[100_000])));
    }

    @Test
    void saysWhereTheTextEndsBeforeATailOfZeros() throws IOException {
        var log = join("a\n".repeat(50_000).getBytes(UTF_8), new byte[100_000]);
        try (var lines = TextLines.open(Transport.ofBytes("log", log))) {
            long count = 0;
            while (lines.next() != null) {
                count++;
            }
            assertEquals(50_000, count);
            assertTrue(lines.warnings().getFirst().contains("no text any more"), lines.warnings()::toString);
        }
    }

    @Test
    void toleratesAFewStrayControlCharacters() throws IOException {
        assertEquals(List.of("a\u0000b", "c"), texts("a\u0000b\nc".getBytes(UTF_8)));
    }

    @Test
    void toleratesColours() throws IOException {
        assertEquals(1, texts("\u001b[31mERROR\u001b[0m: x".repeat(20).getBytes(UTF_8)).size());
    }

    @Test
    void closesTheStream() throws IOException {
        var transport = new EndlessTransport('x', 1 << 20);
        TextLines.open(transport).close();
        assertTrue(transport.isClosed());
    }

    private static List<String> texts(byte[] bytes) throws IOException {
        return all(Transport.ofBytes("log", bytes)).stream().map(TextLine::text).toList();
    }

    private static List<TextLine> all(Transport transport) throws IOException {
        var all = new ArrayList<TextLine>();
        try (var lines = TextLines.open(transport)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }

    private static byte[] bytes(int... values) {
        var bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
