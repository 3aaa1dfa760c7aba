package org.boardwright.probe;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text of any size, read in constant memory. Made for logs as they come from the field: UTF-8 or UTF-16
 * with or without a byte order mark, invalid bytes (each becomes U+FFFD), lines ended by LF, CR or CRLF, lines without
 * end. What is no text is refused from its first block on. For one thread; close it.
 *
 * <pre>{@code
 * try (var lines = TextLines.open(transport)) {
 *     for (var line = lines.next(); line != null; line = lines.next()) {
 *         ...
 *     }
 * }
 * }</pre>
 */
public final class TextLines implements Closeable {

    /** The most characters kept of a line; the rest is dropped and counted. */
    public static final int LINE_MAX = 64 * 1024;

    /** What is read at once, and what decides whether it is text. */
    static final int BLOCK = 64 * 1024;

    private final Reader reader;
    private final char[] block;
    private int length;
    private int at;

    private final StringBuilder line = new StringBuilder();
    private long dropped;
    private long number = 1;
    private boolean afterCarriageReturn;

    private long longLines;
    private String stopped;

    private TextLines(Reader reader, int block) {
        this.reader = reader;
        this.block = new char[block];
    }

    /**
     * Opens a text.
     *
     * @throws NotTextException when it is empty or no text; the message says what it is
     * @throws IOException      when it cannot be read
     */
    public static TextLines open(Transport transport) throws IOException {
        // A byte is a character at most; one more to meet the end.
        return new TextLines(characters(transport), (int) Math.min(BLOCK, transport.size().orElse(BLOCK) + 1));
    }

    /**
     * The characters of a text, for grammars that need more of a line than {@link TextLine} keeps: UTF-8 or UTF-16, with
     * or without a byte order mark; invalid bytes become U+FFFD.
     *
     * @return unbuffered; closed by the caller
     * @throws NotTextException when it is empty or no text; the message says what it is
     * @throws IOException      when it cannot be read
     */
    public static Reader characters(Transport transport) throws IOException {
        if (transport instanceof RememberedTransport remembered) {
            return remembered.characters();
        }
        var in = transport.open();
        try {
            return characters(in);
        } catch (IOException | RuntimeException broken) {
            try (in) {
                throw broken;
            }
        }
    }

    private static Reader characters(InputStream in) throws IOException {
        var head = in.readNBytes(BLOCK);
        var form = TextForm.of(head);
        var body = new ByteArrayInputStream(head, form.skip(), head.length - form.skip());
        return new InputStreamReader(new SequenceInputStream(body, in), form.charset());
    }

    /**
     * The next line.
     *
     * @return null at the end, as with {@link java.io.BufferedReader#readLine}
     */
    public TextLine next() throws IOException {
        while (fill()) {
            var complete = scan();
            if (complete != null) {
                return complete;
            }
        }
        return line.isEmpty() && dropped == 0 ? null : cut();
    }

    /** What kept this reading from being complete so far: long lines, a tail that is no text. Sentences. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (longLines > 0) {
            warnings.add("lines longer than %d characters: %d; the rest of each was not read"
                    .formatted(LINE_MAX, longLines));
        }
        if (stopped != null) {
            warnings.add(stopped);
        }
        return List.copyOf(warnings);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        if (at < length) {
            return true;
        }
        if (stopped != null) {
            return false;
        }
        at = 0;
        int read = Math.max(0, reader.read(block, 0, block.length));
        length = TextForm.textEnd(block, read);
        if (length < read) {
            stopped = "soon after line %d this is no text any more; the rest was not read".formatted(number);
        }
        return length > 0;
    }

    /** Takes characters up to the end of a line; null when the block ends first. */
    private TextLine scan() {
        while (at < length) {
            int from = at;
            at = lineEnd(block, from, length);
            if (at < length && line.isEmpty() && at - from <= LINE_MAX && dropped == 0 && at > from) {
                var whole = new TextLine(number, new String(block, from, at - from), 0);
                afterCarriageReturn = block[at] == '\r';
                number += block[at++] == '\n' ? 1 : 0;
                return whole;
            }
            keep(from, at - from);
            if (at < length) {
                var complete = end(block[at++]);
                if (complete != null) {
                    return complete;
                }
            }
        }
        return null;
    }

    private static int lineEnd(char[] characters, int from, int length) {
        int end = from;
        while (end < length && characters[end] != '\n' && characters[end] != '\r') {
            end++;
        }
        return end;
    }

    /** A line at its end; null for the second half of CRLF, which ends nothing. */
    private TextLine end(char c) {
        boolean feedOfReturn = c == '\n' && afterCarriageReturn;
        var complete = feedOfReturn ? null : cut();
        number += c == '\n' ? 1 : 0;
        afterCarriageReturn = c == '\r';
        return complete;
    }

    private void keep(int from, int count) {
        if (count > 0) {
            afterCarriageReturn = false;
            int kept = Math.min(count, LINE_MAX - line.length());
            line.append(block, from, kept);
            dropped += count - kept;
        }
    }

    private TextLine cut() {
        var complete = new TextLine(number, line.toString(), dropped);
        longLines += dropped > 0 ? 1 : 0;
        line.setLength(0);
        dropped = 0;
        return complete;
    }
}
