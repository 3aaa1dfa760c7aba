package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTextTest {

    @TempDir
    private Path folder;

    private LogText indexed(String text) throws IOException {
        LogText log = new LogText(Files.writeString(folder.resolve("a.log"), text));
        log.index(() -> false, () -> { });
        return log;
    }

    private static String numbered(long lines) {
        return LongStream.rangeClosed(1, lines).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    }

    @Test
    void linesAreCountedWithAndWithoutALastEnd() throws IOException {
        try (LogText open = indexed("a\nb"); LogText closed = indexed("a\nb\n"); LogText empty = indexed("")) {
            assertEquals(2, open.lines());
            assertEquals(2, closed.lines());
            assertEquals(0, empty.lines());
        }
    }

    @Test
    void linesAreReadFromAnywhere() throws IOException {
        try (LogText log = indexed(numbered(100_000))) {
            assertEquals(List.of("line 1", "line 2"), log.read(1, 2));
            assertEquals(List.of("line 256", "line 257", "line 258"), log.read(256, 3));
            assertEquals(List.of("line 99999", "line 100000"), log.read(99_999, 10));
            assertEquals(List.of(), log.read(100_001, 1));
        }
    }

    @Test
    void otherCharactersAndLineEndsAreRead() throws IOException {
        try (LogText log = indexed("Ger\u00E4t \u00FF\r\nzwei\n")) {
            assertEquals(List.of("Ger\u00E4t \u00FF", "zwei"), log.read(1, 2));
        }
    }

    @Test
    void bytesThatAreNoTextDoNotEndTheFile() throws IOException {
        Path file = Files.write(folder.resolve("b.log"), new byte[] {(byte) 0xFF, (byte) 0xFE, '\n', 'b', '\n'});
        try (LogText log = new LogText(file)) {
            log.index(() -> false, () -> { });
            assertEquals("b", log.read(2, 1).getFirst());
        }
    }

    @Test
    void aVeryLongLineIsCut() throws IOException {
        try (LogText log = indexed("x".repeat(1_000_000) + "\nend")) {
            assertTrue(log.read(1, 1).getFirst().length() < 5_000);
            assertEquals("end", log.read(2, 1).getFirst());
        }
    }

    @Test
    void whatIsIndexedSoFarCanBeReadBeforeTheEnd() throws IOException {
        byte[] text = numbered(400_000).getBytes(StandardCharsets.UTF_8);
        try (LogText log = new LogText(Files.write(folder.resolve("c.log"), text))) {
            boolean[] stop = {false};
            log.index(() -> stop[0], () -> stop[0] = true);
            assertTrue(log.lines() > 1_000 && !log.isComplete(), log.lines() + " lines");
            assertEquals("line 1000", log.read(1_000, 1).getFirst());
        }
    }
}
