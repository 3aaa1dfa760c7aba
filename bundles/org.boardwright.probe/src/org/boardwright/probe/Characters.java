package org.boardwright.probe;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/**
 * The characters of a text, seen through a window that moves over it; of a text in memory the window is the whole text.
 * For grammars that look at many megabytes and want a piece of them only here and there. For one thread; close it.
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
    private final boolean plain;
    private char[] window;
    private int end;
    private int moved;

    private Characters(Reader rest, int block, char[] window, int end, boolean plain) {
        this.rest = rest;
        this.block = block;
        this.window = window;
        this.end = end;
        this.plain = plain;
    }

    /**
     * A text in memory.
     *
     * @param all   not copied, and not written to
     * @param plain whether it is known to be text to its end
     */
    static Characters of(char[] all, boolean plain) {
        return new Characters(null, 0, all, all.length, plain);
    }

    /**
     * A text that is read.
     *
     * @param text  closed with this
     * @param block how much is read at once, at least 1
     */
    public static Characters of(Reader text, int block) {
        return new Characters(Objects.requireNonNull(text, "text"), block, new char[2 * block], 0, false);
    }

    /** Whether it is known to be text to its end, so that nobody need look for where it stops to be. */
    boolean isPlain() {
        return plain;
    }

    /** Where the characters are; another array after {@link #more}. Not to be written to. */
    public char[] window() {
        return window;
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
        if (rest == null) {
            return false;
        }
        if (window.length - end < block) {
            move(keep);
        }
        int read = rest.read(window, end, block);
        end += Math.max(0, read);
        return read >= 0;
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
