package org.boardwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Prints text as UTF-8, and text that is UTF-8 already without a look at it. Flushes at the end of each line that is printed. */
final class Utf8Printer extends PrintWriter {

    private final OutputStream bytes;

    Utf8Printer(OutputStream bytes) {
        super(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
        this.bytes = bytes;
    }

    /**
     * Prints text that is UTF-8 already, fast where the printer is made for it.
     *
     * @param out  any printer
     * @param utf8 whole characters
     */
    static void print(PrintWriter out, ByteArrayOutputStream utf8) {
        if (out instanceof Utf8Printer printer) {
            printer.print(utf8);
        } else {
            out.write(utf8.toString(StandardCharsets.UTF_8));
        }
    }

    private void print(ByteArrayOutputStream utf8) {
        // What was printed as text stands in front.
        flush();
        try {
            utf8.writeTo(bytes);
        } catch (IOException e) {
            // As of every printer: told by checkError().
            setError();
        }
    }
}
