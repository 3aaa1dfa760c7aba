package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class Utf8PrinterTest {

    /** Two characters, so that it can be cut in two. */
    private static final String PHONE = "\ud83d\udcf1";

    private static ByteArrayOutputStream utf8(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return bytes;
    }

    @Test
    void textAndBytesArriveInTheirOrder() {
        var printed = new ByteArrayOutputStream();
        try (var out = new Utf8Printer(printed)) {
            out.write("first\u20ac");
            Utf8Printer.print(out, utf8(" second \u00e4"));
            out.println(" third");
            Utf8Printer.print(out, utf8("fourth"));
        }
        var expected = "first\u20ac second \u00e4 third" + System.lineSeparator() + "fourth";
        assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), printed.toByteArray());
    }

    @Test
    void aCharacterThatIsWrittenInTwoHalvesIsWhole() {
        var printed = new ByteArrayOutputStream();
        try (var out = new Utf8Printer(printed)) {
            out.write(PHONE.substring(0, 1));
            out.write(PHONE.substring(1));
        }
        assertEquals(PHONE, printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anyOtherPrinterGetsTheBytesAsText() {
        var text = new StringWriter();
        Utf8Printer.print(new PrintWriter(text), utf8("\u00e4" + PHONE));
        assertEquals("\u00e4" + PHONE, text.toString());
    }
}
