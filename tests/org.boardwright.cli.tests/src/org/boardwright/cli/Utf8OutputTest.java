package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** What is printed arrives in its order, whatever its length. */
class Utf8OutputTest {

    @Test
    void shortAndLongTextsAreWrittenInOrder() {
        var random = new Random(1);
        var bytes = new ByteArrayOutputStream();
        var all = new StringBuilder();
        try (var out = new PrintWriter(new Utf8Output(bytes), true)) {
            for (int i = 0; i < 300; i++) {
                var text = "\u00e4x\u20ac".repeat(1 + random.nextInt(6_000));
                // the phone takes two characters and is cut between the first text and the second, the third is whole
                var piece = i % 3 == 0 ? text + "\ud83d" : i % 3 == 1 ? "\udcf1" + text : text;
                out.write(piece);
                all.append(piece);
            }
        }
        assertArrayEquals(all.toString().getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
    }
}
