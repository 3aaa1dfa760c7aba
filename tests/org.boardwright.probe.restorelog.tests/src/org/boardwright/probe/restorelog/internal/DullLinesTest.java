package org.boardwright.probe.restorelog.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.boardwright.probe.restorelog.RestoreLogProbe;
import org.boardwright.testkit.Corpus;
import org.junit.jupiter.api.Test;

/** A log in memory, of which lines are passed over, says what it says when each of its lines is read. */
class DullLinesTest {

    private static final List<String> FRONTS = List.of("", "10:11:12.345: ", "[10:11:12.3456] ", "23:59:59.999 ", "00:30:00.000 ",
            "2025-01-02 10:20:12.345 [55:11]: ", "  ", "             ", "ERROR: ", "[error] ", "<Error> ", "\u001b[31m", "boardwright: kernel: ");
    private static final List<String> TEXTS = List.of("", " ", "nothing of interest", "Waiting for NAND (28)", "<key>AMRError</key>",
            "<integer>4013</integer>", "[====      ] 42.3%", "Status: Restore Finished", "CHECKPOINT FAIL\u001b[0mURE:(FAILURE:14) RESTORED:[0x0624] x",
            "Unable to restore device", "Found device in Recovery mode", "idevicerestore 1.0.0", "DONE", "usb 3-1: device descriptor read",
            "No data to read (timeout)", "\u00e4\u20ac", "Depth:0 Code:11 Error:x", "Version: 12)", "nothing\tof interest ) ");
    private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\r", " \n");

    private final Random random = new Random(28);

    @Test
    void madeUpLogs() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int lines = random.nextInt(i % 20 == 0 ? 600 : 40); lines >= 0; lines--) {
                text.append(any(FRONTS)).append(any(TEXTS)).append(any(ENDS));
            }
            assertPassingChangesNothing(text.toString());
        }
    }

    @Test
    void realLogs() throws IOException {
        for (var log : Corpus.files("restore").toList()) {
            var lines = new ArrayList<>(Files.readString(log, ISO_8859_1).lines().toList());
            assertPassingChangesNothing(String.join("\n", lines));
            lines.replaceAll(line -> random.nextInt(3) == 0 ? line.substring(random.nextInt(line.length() + 1)) : line);
            Collections.shuffle(lines, random);
            assertPassingChangesNothing(String.join("\n", lines));
        }
    }

    @Test
    void aSilenceBetweenLinesThatWerePassedOverIsSeen() throws IOException {
        var answer = read(memory("10:00:00.000: Waiting for NAND (28)\n10:00:01.000: nothing\n10:20:01.000: nothing\n10:20:02.000: no more\n"));
        assertTrue(answer.toString().contains("silence of 1200 s"), answer::toString);
        assertTrue(answer.toString().contains("10:00:01.000: nothing"), answer::toString);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Transport streamed(String text) {
        return Transport.ofBytes("a.log", text.getBytes(UTF_8));
    }

    private static Transport memory(String text) {
        return streamed(text).remembered();
    }

    private static void assertPassingChangesNothing(String text) throws IOException {
        assertEquals(read(streamed(text)), read(memory(text)), text);
    }

    private static ProbeAnswer read(Transport transport) throws IOException {
        try (var session = new RestoreLogProbe().open(transport)) {
            return session.read(() -> false);
        }
    }
}
