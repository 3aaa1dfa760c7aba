package org.boardwright.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotTextTest {

    private static final int BLOCK = 64 * 1024;

    @Test
    void refusesAnEmptyFile() {
        assertEquals("the file is empty", refusal(Transport.ofBytes("log", new byte[0])));
    }

    @Test
    void refusesAFileOfBlanks() {
        assertEquals("the file holds only blanks", refusal(Transport.ofBytes("log", " \r\n\t ".getBytes(ISO_8859_1))));
    }

    @Test
    void refusesZerosByTheFirstBlock() {
        var zeros = new EndlessTransport(0, 1L << 30);

        assertEquals("the file holds only zeros", refusal(zeros));
        assertTrue(zeros.read() <= BLOCK, () -> zeros.read() + " bytes read");
    }

    @Test
    void refusesAFewZeros() {
        assertEquals("the file holds only zeros", refusal(Transport.ofBytes("log", new byte[3])));
    }

    @Test
    void refusesRandomBytes() {
        var random = new byte[BLOCK];
        new Random(4013).nextBytes(random);
        random[0] = 'x';

        assertEquals("the file is binary, not a text", refusal(Transport.ofBytes("log", random)));
    }

    @Test
    void refusesZerosBehindAMarkOfUtf16() {
        var bytes = new byte[BLOCK];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xFE;

        assertEquals("the file holds only zeros", refusal(Transport.ofBytes("log", bytes)));
    }

    @ParameterizedTest
    @MethodSource("known")
    void namesWhatItIs(String bytes, String word) {
        var why = refusal(Transport.ofBytes("log", bytes.getBytes(ISO_8859_1)));

        assertTrue(why.startsWith("the file is ") && why.contains(word), why);
    }

    static Stream<Arguments> known() {
        return Stream.of(Arguments.of("PK\u0003\u0004rest", "ZIP"), Arguments.of("\u001f\u008brest", "gzip"),
                Arguments.of("%PDF-1.7", "PDF"), Arguments.of("\u0089PNGrest", "picture"),
                Arguments.of("bplist00rest", "binary property list"), Arguments.of("SQLite format 3", "database"));
    }

    @Test
    void closesTheStreamItRefuses() {
        var zeros = new EndlessTransport(0, BLOCK);
        refusal(zeros);
        assertTrue(zeros.isClosed());
    }

    private static String refusal(Transport transport) {
        return assertThrows(NotTextException.class, () -> TextLines.open(transport).close()).getMessage();
    }
}
