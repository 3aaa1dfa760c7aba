package org.boardwright.probe;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * How a text is written, judged from its first block.
 *
 * @param charset its encoding
 * @param skip    bytes of the byte order mark
 */
record TextForm(Charset charset, int skip) {

    /** How much of the beginning decides; a text that turns into something else later is read up to there. */
    private static final int DECIDES = 4096;

    /** Of compressed or random bytes a tenth are control characters, of text next to none but a few strays. */
    private static final double CONTROL_SHARE = 0.05;
    private static final int STRAY = 8;

    /** As nearly every text is written. */
    static final TextForm ASCII = new TextForm(UTF_8, 0);

    /**
     * Whether {@link #of} says {@link #ASCII}, told of a beginning that was decoded already; false also where it takes a closer
     * look to tell.
     *
     * @param decoded the first block, ASCII, with next to no control characters and no zero in it
     */
    static boolean isOfAscii(byte[] all, char[] decoded) throws NotTextException {
        BinaryKind.refuse(all);
        boolean blank = true;
        for (int i = 0; i < decoded.length && blank; i++) {
            blank = Character.isWhitespace(decoded[i]);
        }
        return !blank;
    }

    boolean isUtf8() {
        return charset == UTF_8;
    }

    /** Judges the first block of all bytes of a text. */
    static TextForm ofBeginning(byte[] all) throws NotTextException {
        return of(all.length > TextLines.BLOCK ? Arrays.copyOf(all, TextLines.BLOCK) : all);
    }

    static TextForm of(byte[] head) throws NotTextException {
        if (head.length == 0) {
            throw new NotTextException("the file is empty");
        }
        BinaryKind.refuse(head);
        var form = marked(head);
        var decoded = new String(head, form.skip(), head.length - form.skip(), form.charset());
        // Zeros at the end are space that was reserved for a log and never written.
        var text = withoutTrailingZeros(decoded);
        if (text.isBlank()) {
            boolean zeros = text.length() < decoded.length();
            throw new NotTextException("the file holds only " + (zeros ? "zeros" : "blanks"));
        }
        int decides = Math.min(text.length(), DECIDES);
        if (textEnd(text.substring(0, decides).toCharArray(), 0, decides) < decides) {
            throw new NotTextException("the file is binary, not a text");
        }
        return form;
    }

    private static String withoutTrailingZeros(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /**
     * Where decoded characters stop to be text.
     *
     * @param from   of the first
     * @param length how many
     * @return the length when they are text; else where the first control character is
     */
    static int textEnd(char[] text, int from, int length) {
        int control = 0;
        int first = length;
        for (int i = length - 1; i >= 0; i--) {
            if (isControl(text[from + i])) {
                control++;
                first = i;
            }
        }
        return control > STRAY + length * CONTROL_SHARE ? first : length;
    }

    /** Whether there are so few control characters in all of it that no part of it is anything but text. */
    static boolean isPlain(char[] text) {
        int control = 0;
        for (char c : text) {
            control += c < ' ' && isControl(c) ? 1 : 0;
        }
        return isPlain(control);
    }

    /** The same, by how many control characters there are. */
    static boolean isPlain(int control) {
        return control <= STRAY;
    }

    /** Tabulator to carriage return, backspace and escape occur in terminal output. */
    static boolean isControl(char c) {
        return c < ' ' && (c < '\b' || c > '\r') && c != '\u001b';
    }

    private static TextForm marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextForm(UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextForm(UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextForm(UTF_16BE, 2);
        }
        return new TextForm(unmarked(head), 0);
    }

    /** In UTF-16 most text of a log has a zero in every second byte, and none in the others. */
    private static Charset unmarked(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int many = head.length / 4;
        int few = head.length / 100;
        if (zeros[1] > many && zeros[0] <= few) {
            return UTF_16LE;
        }
        return zeros[0] > many && zeros[1] <= few ? UTF_16BE : UTF_8;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
