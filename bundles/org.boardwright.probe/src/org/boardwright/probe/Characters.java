package org.boardwright.probe;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/**
 * The characters of a text, seen through a window that moves over it; of a text in memory the window is its beginning, then
 * the whole text. For grammars that look at many megabytes and want a piece of them only here and there. For one thread;
 * close it.
 *
 * <pre>{@code
 * int at = 0;
 * do {
 *     for (; at < characters.end(); at++) {
 *         ... characters.window()[at] ...
 *     }
 * } while (characters.more(at) && (at -= characters.moved()) >= 0);
 * }</pre>
 */
public final class Characters implements Closeable {

    private final Reader rest;
    private final int block;
    private final TextInMemory memory;
    private char[] window;
    private int end;
    private int moved;

    private Characters(Reader rest, int block, char[] window, int end, TextInMemory memory) {
        this.rest = rest;
        this.block = block;
        this.window = window;
        this.end = end;
        this.memory = memory;
    }

    /** A text in memory. */
    static Characters of(TextInMemory text) {
        return new Characters(null, 0, text.decoded(), text.decoded().length, text);
    }

    /**
     * A text that is read.
     *
     * @param text  closed with this
     * @param block how much is read at once, at least 1
     */
    public static Characters of(Reader text, int block) {
        return new Characters(Objects.requireNonNull(text, "text"), block, new char[2 * block], 0, null);
    }

    /** Whether it is known to be text to its end, so that nobody need look for where it stops to be. */
    boolean isPlain() {
        return memory != null && memory.isPlain();
    }

    /** Where the characters are; another array after {@link #more}. Not to be written to. */
    public char[] window() {
        return window;
    }

    /**
     * A piece of the window.
     *
     * @param from of its first character
     * @param to   behind its last one
     */
    public String text(int from, int to) {
        return memory == null ? new String(window, from, to - from) : memory.text(from, to);
    }

    /** Whether what stands in a window is never changed, so that somebody may look at it later. */
    public boolean isLasting() {
        return memory != null;
    }

    /** Whether all of it is in memory and short, so that to read it to its end takes hardly longer than a look. */
    boolean isAtHand() {
        return memory != null && memory.isWhole() && memory.decoded().length <= TextLines.BLOCK;
    }

    /** How many characters of the window are of the text. */
    public int end() {
        return end;
    }

    /**
     * Reads on. Places in the window change, see {@link #moved}.
     *
     * @param keep the first place of the window that is still needed; what stands before it may be dropped
     * @return false when there is no more; the window is as it was, but for what was dropped
     * @throws IOException when it cannot be read on
     */
    public boolean more(int keep) throws IOException {
        moved = 0;
        if (memory != null) {
            return moreOfMemory();
        }
        if (window.length - end < block) {
            move(keep);
        }
        int read = rest.read(window, end, block);
        end += Math.max(0, read);
        return read >= 0;
    }

    /** Nothing is dropped, and nothing moves. */
    private boolean moreOfMemory() {
        if (!memory.isWhole()) {
            memory.decode();
        }
        boolean more = memory.decoded().length > end;
        window = memory.decoded();
        end = window.length;
        return more;
    }

    /** Tells whether something may stand in a text that was not decoded. */
    @FunctionalInterface
    public interface Sought {

        /**
         * Whether it may.
         *
         * @param text UTF-8, perhaps with errors; not to be written to
         * @param from of the first byte that is asked about; those before it may be looked at, too
         */
        boolean mayBeIn(byte[] text, int from);
    }

    /** Whether something may stand behind the window. To find that it does not costs less than to read on to the end. */
    public boolean mayHold(Sought sought) {
        return memory == null || memory.decoded().length > end || memory.mayHoldBehind(sought);
    }

    private void move(int keep) {
        int kept = end - keep;
        var to = kept + block <= window.length ? window : new char[Math.max(2 * window.length, kept + block)];
        System.arraycopy(window, keep, to, 0, kept);
        window = to;
        end = kept;
        moved = keep;
    }

    /** By how many places what is kept moved towards the beginning with the last {@link #more}. */
    public int moved() {
        return moved;
    }

    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.close();
        }
    }
}
