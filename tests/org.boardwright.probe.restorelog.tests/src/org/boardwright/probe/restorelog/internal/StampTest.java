package org.boardwright.probe.restorelog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The stamp read by hand is that of the pattern which describes it, whatever stands there. */
class StampTest {

    private static final Pattern STAMP = Pattern.compile("""
            \\[?(?:\\d{4}-\\d\\d-\\d\\d[ T])?(\\d\\d):(\\d\\d):(\\d\\d)[.,](\\d{3})\\d{0,6}+(?!-GMT)\\]?:?\\s*\
            (?:\\w*\\[[0-9a-fA-F:]+\\]:?\\s*)?""");
    private static final List<String> PIECES = List.of("[", "]", ":", " ", "\t", "10:11:12.345", "23:59:59,999", "2025-01-02 ",
            "2025-01-02T", "2025-01-02", "00:00:00.000", "1", "123456", "7654321", "-GMT", "restored", "[55:11]", "[0aF]", "[]", "[x]",
            "<Error>", ".", "\u0663", "\u00a0", "\f");

    @Test
    void itIsReadAsThePatternSays() {
        var random = new Random(4013);
        int stamps = 0;
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            for (int n = 1 + random.nextInt(7); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            int from = random.nextInt(2);
            var expected = expected(text.toString(), Math.min(from, text.length()));
            stamps += expected == null ? 0 : 1;
            assertEquals(expected, Stamp.at(text.toString(), Math.min(from, text.length())), text.toString());
        }
        assertTrue(stamps > 5_000, "only " + stamps + " stamps were tried");
    }

    private static Stamp expected(String text, int from) {
        var match = STAMP.matcher(text).region(from, text.length());
        if (!match.lookingAt()) {
            return null;
        }
        long minutes = Integer.parseInt(match.group(1)) * 60L + Integer.parseInt(match.group(2));
        return new Stamp(match.end(), (minutes * 60 + Integer.parseInt(match.group(3))) * 1000 + Integer.parseInt(match.group(4)));
    }
}
