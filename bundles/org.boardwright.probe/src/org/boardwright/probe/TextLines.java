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

    private final Characters characters;
    /** Where the next line begins, and how far the characters are known to be text. */
    private int at;
    private int limit;

    private long number = 1;
    private boolean afterCarriageReturn;
    /** The kept beginning of a line that is too long for the window, and what was dropped of it; else null. */
    private String head;
    private long dropped;

    private long longLines;
    private String stopped;

    private TextLines(Characters characters) {
        this.characters = characters;
    }

    /**
     * Opens a text.
     *
     * @throws NotTextException when it is empty or no text; the message says what it is
     * @throws IOException      when it cannot be read
     */
    public static TextLines open(Transport transport) throws IOException {
        return new TextLines(characters(transport));
    }

    /**
     * The characters of a text, for grammars that do not go line by line: UTF-8 or UTF-16, with or without a byte order
     * mark; invalid bytes become U+FFFD.
     *
     * @return closed by the caller
     * @throws NotTextException when it is empty or no text; the message says what it is
     * @throws IOException      when it cannot be read
     */
    public static Characters characters(Transport transport) throws IOException {
        return transport instanceof RememberedTransport remembered ? remembered.characters() : streamed(transport);
    }

    /** The same, read bit by bit. */
    static Characters streamed(Transport transport) throws IOException {
        var in = transport.open();
        try {
            // A byte is a character at most; one more to meet the end.
            return Characters.of(reader(in), (int) Math.min(BLOCK, transport.size().orElse(BLOCK) + 1));
        } catch (IOException | RuntimeException broken) {
            try (in) {
                throw broken;
            }
        }
    }

    private static Reader reader(InputStream in) throws IOException {
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
        int look = at;
        while (true) {
            int end = lineEnd(characters.window(), look, limit);
            if (end < limit) {
                var complete = end(end);
                if (complete != null) {
                    return complete;
                }
                look = at;
            } else {
                look = fill();
                if (look < 0) {
                    return last();
                }
            }
        }
    }

    /** Tells which lines need not be read. */
    public interface Dull {

        /** Looked for in each line; fewer than 32 groups. */
        WordSieve words();

        /**
         * Whether the line need not be read.
         *
         * @param text   holds the line; not to be written to, and not changed later
         * @param from   of its first character
         * @param to     behind its last one
         * @param words  the groups of {@link #words} that are in it
         * @param number as of {@link TextLine}
         * @param next   the first character of the line after it, or its end
         */
        boolean is(char[] text, int from, int to, int words, long number, char next);
    }

    /**
     * Passes over the lines that are dull up to the next one that is not, where that can be done without reading on; else
     * over fewer or none. No line is made for what is passed over.
     *
     * @return the groups of words in the next line when it is known not to be dull; else -1
     */
    public int pass(Dull dull) {
        if (!characters.isPlain() || stopped != null || head != null) {
            return -1;
        }
        var text = characters.window();
        var words = dull.words();
        while (true) {
            long line = words.lineIn(text, at, limit);
            int end = WordSieve.endOf(line);
            if (next(end) >= limit || end - at > LINE_MAX) {
                return -1;
            }
            boolean feedOfReturn = text[end] == '\n' && afterCarriageReturn && end == at;
            if (!feedOfReturn && !dull.is(text, at, end, WordSieve.groupsOf(line), number, text[next(end)])) {
                return WordSieve.groupsOf(line);
            }
            number += text[end] == '\n' ? 1 : 0;
            afterCarriageReturn = text[end] == '\r';
            at = end + 1;
        }
    }

    /** Where the line begins that follows the end of a line. */
    private int next(int end) {
        return end + 1 < limit && characters.window()[end] == '\r' && characters.window()[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /** Whether all of it is in memory and short, so that to read it to its end takes hardly longer than a look. */
    public boolean isAtHand() {
        return characters.isAtHand();
    }

    /** Whether the next line begins with a character; also true when that cannot be told without reading on. */
    public boolean mayBeginWith(char c) {
        int from = at < limit && afterCarriageReturn && characters.window()[at] == '\n' ? at + 1 : at;
        return from >= limit || characters.window()[from] == c;
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
        characters.close();
    }

    /** Makes more characters of the line available; tells where they begin, negative when there are no more. */
    private int fill() throws IOException {
        if (stopped != null) {
            return -1;
        }
        if (limit == characters.end()) {
            dropLong();
            boolean more = characters.more(at);
            at -= characters.moved();
            limit -= characters.moved();
            if (!more) {
                return -1;
            }
        }
        int from = limit;
        limit += text(from);
        return limit > from ? from : -1;
    }

    /** How many of the characters from there on are text; looks at a block of them. */
    private int text(int from) {
        int more = characters.end() - from;
        if (characters.isPlain()) {
            return more;
        }
        int block = Math.min(BLOCK, more);
        int text = TextForm.textEnd(characters.window(), from, block);
        if (text < block) {
            stopped = "soon after line %d this is no text any more; the rest was not read".formatted(number);
        }
        return text;
    }

    private void dropLong() {
        int length = limit - at;
        if (head != null) {
            dropped += length;
            at = limit;
        } else if (length > LINE_MAX) {
            head = characters.text(at, at + LINE_MAX);
            dropped = length - LINE_MAX;
            at = limit;
        }
    }

    private static int lineEnd(char[] characters, int from, int length) {
        int end = from;
        while (end < length && characters[end] != '\n' && characters[end] != '\r') {
            end++;
        }
        return end;
    }

    /** The line that ends there; null for the second half of CRLF, which ends nothing. */
    private TextLine end(int end) {
        char c = characters.window()[end];
        boolean feedOfReturn = c == '\n' && afterCarriageReturn && end == at && head == null;
        var complete = feedOfReturn ? null : cut(end);
        at = end + 1;
        number += c == '\n' ? 1 : 0;
        afterCarriageReturn = c == '\r';
        return complete;
    }

    /** A last line without end; null when there is none. */
    private TextLine last() {
        var last = at == limit && head == null ? null : cut(limit);
        at = limit;
        return last;
    }

    private TextLine cut(int end) {
        int length = end - at;
        int kept = head == null ? Math.min(length, LINE_MAX) : 0;
        var text = head == null ? characters.text(at, at + kept) : head;
        var line = new TextLine(number, text, head == null ? length - kept : dropped + length);
        longLines += line.dropped() > 0 ? 1 : 0;
        head = null;
        return line;
    }
}
