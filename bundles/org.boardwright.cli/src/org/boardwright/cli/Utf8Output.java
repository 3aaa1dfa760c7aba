package org.boardwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes text as UTF-8. A long string, such as an answer on one line, is encoded at once and not in small pieces. */
final class Utf8Output extends Writer {

    private static final int LONG = 8 * 1024;

    private final OutputStream out;
    private final Writer pieces;

    Utf8Output(OutputStream out) {
        this.out = out;
        this.pieces = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        if (from == 0 && length == text.length() && length >= LONG && isWhole(text)) {
            pieces.flush();
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            pieces.write(text, from, length);
        }
    }

    /** Whether no character is cut in two at its ends. */
    private static boolean isWhole(String text) {
        return !Character.isLowSurrogate(text.charAt(0)) && !Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        pieces.write(text, from, length);
    }

    @Override
    public void flush() throws IOException {
        pieces.flush();
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
