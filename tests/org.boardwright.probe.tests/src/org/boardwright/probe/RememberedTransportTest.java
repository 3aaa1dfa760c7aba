package org.boardwright.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RememberedTransportTest {

    /** Counts how often it is opened. */
    private static final class Counted implements Transport {
        private final byte[] bytes;
        private final OptionalLong size;
        private int opened;

        Counted(byte[] bytes, OptionalLong size) {
            this.bytes = bytes;
            this.size = size;
        }

        @Override
        public String name() {
            return "a.log";
        }

        @Override
        public OptionalLong size() {
            return size;
        }

        @Override
        public InputStream open() {
            opened++;
            return new ByteArrayInputStream(bytes);
        }
    }

    private static Counted counted(byte[] bytes) {
        return new Counted(bytes, OptionalLong.of(bytes.length));
    }

    @Test
    void isReadOnceHoweverOftenItIsOpened() throws IOException {
        var counted = counted("one\ntwo\n".getBytes());
        var remembered = counted.remembered();

        lines(remembered);
        lines(remembered);

        assertArrayEquals(counted.bytes, remembered.open().readAllBytes());
        assertEquals(1, counted.opened);
    }

    @Test
    void whatIsLargeIsNotKept() throws IOException {
        var counted = counted(new byte[Transport.REMEMBERED_MAX + 1]);
        var remembered = counted.remembered();

        assertEquals(counted.bytes.length, remembered.open().readAllBytes().length);
        assertEquals(counted.bytes.length, remembered.open().readAllBytes().length);
        assertEquals(2, counted.opened);
    }

    @Test
    void whatHasGrownMeanwhileIsReadToItsEnd() throws IOException {
        var grown = new Counted(new byte[Transport.REMEMBERED_MAX + 7], OptionalLong.of(3));

        assertEquals(grown.bytes.length, grown.remembered().open().readAllBytes().length);
    }

    @Test
    void whatBreaksOffBreaksOffWhereItDid() throws IOException {
        var begin = new ByteArrayInputStream("line\n".repeat(40_000).getBytes());
        var broken = new Transport() {
            @Override
            public String name() {
                return "broken.log";
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.of(300_000);
            }

            @Override
            public InputStream open() {
                begin.reset();
                return new SequenceInputStream(begin, new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cable pulled");
                    }
                });
            }
        };

        try (var lines = TextLines.open(broken.remembered())) {
            assertThrows(IOException.class, () -> {
                while (lines.next() != null) {
                    // on to where it breaks
                }
            });
        }
    }

    /** Broken characters, stray byte order marks and UTF-16 included: the lines are those of a stream. */
    @Test
    void theLinesAreThoseOfTheStream() throws IOException {
        var random = new Random(4013);
        for (int i = 0; i < 400; i++) {
            var bytes = text(random);
            var streamed = new Counted(bytes, OptionalLong.empty());

            assertEquals(lines(streamed), lines(counted(bytes).remembered()), () -> "text of " + bytes.length + " bytes");
        }
    }

    /** What turns up behind the first block, and across its end: other characters, control characters, a very long line. */
    @Test
    void whatComesBehindTheFirstBlockIsReadAsFromTheStream() throws IOException {
        var random = new Random(64);
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder("10:11:12.345: a line of no interest\n".repeat(1_900 + random.nextInt(300)));
            for (int k = random.nextInt(3); k >= 0; k--) {
                var late = List.of("\u00e4\u20ac\n", "\r\n", "\u0001".repeat(9), "x".repeat(140_000), "\0\n", "\ud83d\ude00").get(random.nextInt(6));
                text.insert(TextLines.BLOCK - 200 + random.nextInt(text.length() - TextLines.BLOCK + 200), late);
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);

            assertEquals(lines(new Counted(bytes, OptionalLong.empty())), lines(counted(bytes).remembered()), "text " + i);
        }
    }

    private static byte[] text(Random random) {
        var pieces = List.of("\r\n", "\n", "\r", "panic(cpu 0)", "\u00e4\u20ac", "\ud83d\ude00", " ", "Waiting for NAND (28)", "\t");
        var text = new StringBuilder("log ");
        int length = random.nextInt(10) == 0 ? 30_000 : random.nextInt(400);
        for (int i = 0; i < length; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        var bytes = text.toString().getBytes(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16).get(random.nextInt(3)));
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static List<String> lines(Transport transport) throws IOException {
        var all = new ArrayList<String>();
        try (var lines = TextLines.open(transport)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                all.add(line.toString());
            }
            all.addAll(lines.warnings());
        } catch (NotTextException other) {
            all.add(other.getMessage());
        }
        return all;
    }
}
