package org.boardwright.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A text whose first line says what it is. */
class TextReadingTest {

    private static final TextReading<TextLines> READING = TextReading.headed("example-log", "Example 1", "an example", (lines, artifact, cancelled) -> {
        var line = lines.next();
        return new ProbeAnswer.Observed(artifact, List.of(new Facet("line", line.text(), line.place(artifact.name()))), List.of());
    });

    private static Transport text(String text) {
        return Transport.ofBytes("a.log", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProbeAnswer read(String text) throws IOException {
        try (var session = READING.open(text(text))) {
            return session.read(() -> false);
        }
    }

    @Test
    void isReadFromBehindItsHeader() throws IOException {
        var artifact = Artifact.of(text("Example 1\nfirst\n"), "example-log");
        assertEquals(new ProbeAnswer.Observed(artifact, List.of(new Facet("line", "first", new Place("a.log", 2, "first"))), List.of()),
                read("Example 1\nfirst\n"));
    }

    @Test
    void isNotReadWhenItBeginsOtherwise() throws IOException {
        var artifact = Artifact.of(text("Example 2\nfirst\n"), "example-log");
        assertEquals(new ProbeAnswer.NotApplicable(artifact, "an example begins with 'Example 1'"), read("Example 2\nfirst\n"));
    }

    @Test
    void isNotSupportedWhenItBeginsOtherwise() {
        assertEquals(Support.no("an example begins with 'Example 1'"), READING.supports(text("first\n")));
    }
}
