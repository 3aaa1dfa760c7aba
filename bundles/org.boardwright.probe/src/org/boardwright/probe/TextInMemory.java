package org.boardwright.probe;

import java.nio.charset.StandardCharsets;

/**
 * A text of which the bytes are in memory, decoded no further than it is read: first its beginning, which is all of most texts,
 * then the whole. For one thread.
 */
final class TextInMemory {

    private final byte[] bytes;
    private final TextForm form;
    private char[] decoded;
    /** Whether what was decoded is ASCII, so that each character is the byte of the same place. */
    private boolean ascii;
    private boolean whole;
    private boolean plain;
    private int zeros;

    /**
     * @param bytes not copied, and not written to
     * @throws NotTextException when it is no text
     */
    TextInMemory(byte[] bytes) throws NotTextException {
        this.bytes = bytes;
        ascii(0, Math.min(bytes.length, TextLines.BLOCK));
        if (decoded != null && plain && zeros == 0 && TextForm.isOfAscii(bytes, decoded)) {
            form = TextForm.ASCII;
            whole = decoded.length == bytes.length;
        } else {
            form = TextForm.ofBeginning(bytes);
            decode();
        }
    }

    /** The characters that were decoded; all of them when it {@link #isWhole}. Not to be written to. */
    char[] decoded() {
        return decoded;
    }

    boolean isWhole() {
        return whole;
    }

    /** A piece of what was decoded. */
    String text(int from, int to) {
        // Copied, where characters would have to be squeezed one by one.
        return ascii ? new String(bytes, form.skip() + from, to - from, StandardCharsets.ISO_8859_1) : new String(decoded, from, to - from);
    }

    /** Whether what was decoded is known to be text to its end. */
    boolean isPlain() {
        return plain;
    }

    /** Decodes it to its end. What was decoded before stays where it is. */
    void decode() {
        whole = true;
        if (form.isUtf8()) {
            ascii(form.skip(), bytes.length);
        }
        if (!form.isUtf8() || decoded == null) {
            decoded = new String(bytes, form.skip(), bytes.length - form.skip(), form.charset()).toCharArray();
            ascii = false;
            plain = TextForm.isPlain(decoded);
        }
    }

    /** Whether something may stand behind what was decoded. */
    boolean mayHoldBehind(Characters.Sought sought) {
        return !whole && (!form.isUtf8() || sought.mayBeIn(bytes, form.skip() + decoded.length));
    }

    /** Nearly every text is ASCII to its end; decodes to null when this one is not. */
    private void ascii(int from, int to) {
        var characters = new char[to - from];
        int control = 0;
        decoded = null;
        for (int i = 0; i < characters.length; i++) {
            byte b = bytes[from + i];
            if (b < ' ') {
                if (b < 0) {
                    return;
                }
                zeros += b == 0 ? 1 : 0;
                control += TextForm.isControl((char) b) ? 1 : 0;
            }
            characters[i] = (char) b;
        }
        decoded = characters;
        ascii = true;
        plain = TextForm.isPlain(control);
    }
}
