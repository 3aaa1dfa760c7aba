package org.boardwright.probe.paniclog.internal;

import java.util.List;
import java.util.Optional;

/**
 * A key of a report, as it stands before a colon.
 *
 * @param name   lower-case letters only, since text recognition adds blanks and changes case
 * @param raw    as written
 * @param quoted whether it ends in a quotation mark, as in JSON
 */
record Key(String name, String raw, boolean quoted) {

    static final String BUG_TYPE = "bugtype";
    static final String OS_VERSION = "osversion";
    static final String BUILD = "build";
    static final String PRODUCT = "product";
    static final String PRODUCT_TYPE = "producttype";
    static final String TIMESTAMP = "timestamp";
    static final String DATE = "date";
    static final String PANIC_FLAGS = "panicflags";
    static final String BOOT_FAULTS = "bootfaults";
    static final String REPORTER = "crashreporterkey";

    /** The text of a panic. */
    private static final String PANIC_STRING = "panicstring";
    /** The text of a forced reset. */
    private static final String STRING = "string";

    private static final List<String> NAMES = List.of(BUG_TYPE, OS_VERSION, BUILD, PRODUCT, PRODUCT_TYPE, TIMESTAMP, DATE,
            PANIC_FLAGS, BOOT_FAULTS, REPORTER, PANIC_STRING, STRING);

    private static final int LENGTH_MAX = 24;

    /** The last letters of a name, one byte each. No name has fewer. */
    private static final int ENDING = 3;
    private static final int[] ENDINGS = NAMES.stream().map(name -> name.substring(name.length() - ENDING))
            .mapToInt(end -> end.charAt(0) << 16 | end.charAt(1) << 8 | end.charAt(2)).distinct().toArray();

    /** Whether it is worth to ask for the key that ends at a place in a text: nearly always it is not. */
    static boolean mayEndAt(char[] text, int from, int to) {
        int at = to - 1;
        while (at >= from && text[at] == ' ') {
            at--;
        }
        at -= at >= from && isQuote(text[at]) ? 1 : 0;
        int ending = 0;
        for (int letters = 0; letters < ENDING; at--) {
            if (at < from || !isOfName(text[at])) {
                return false;
            }
            char c = text[at];
            if (c != '_' && c != ' ') {
                ending |= (c | ' ') << 8 * letters++;
            }
        }
        return isEnding(ending);
    }

    private static boolean isEnding(int ending) {
        for (int each : ENDINGS) {
            if (each == ending) {
                return true;
            }
        }
        return false;
    }

    /**
     * The key that ends at a place in a text, which is before a colon.
     *
     * @param from where the line begins
     * @param to   behind the last character
     */
    static Optional<Key> endingAt(char[] text, int from, int to) {
        int end = to;
        while (end > from && text[end - 1] == ' ') {
            end--;
        }
        boolean quoted = end > from && isQuote(text[end - 1]);
        end -= quoted ? 1 : 0;
        int start = start(text, from, end);
        if (!quoted && start > from) {
            return Optional.empty();
        }
        var name = name(text, start, end);
        // Without quotation marks "string" is a word like any other.
        return name == null || !quoted && name.equals(STRING) ? Optional.empty()
                : Optional.of(new Key(name, new String(text, start, end - start).strip(), quoted));
    }

    private static int start(char[] text, int from, int end) {
        int start = end;
        while (start > from && end - start <= LENGTH_MAX && isOfName(text[start - 1])) {
            start--;
        }
        return start;
    }

    /** The name of which these are the letters; null for all others, which is next to always. */
    private static String name(char[] text, int from, int to) {
        for (var name : NAMES) {
            if (isName(text, from, to, name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isName(char[] text, int from, int to, String name) {
        int left = name.length();
        for (int at = to - 1; at >= from; at--) {
            char c = text[at];
            if (c != '_' && c != ' ' && (--left < 0 || (c | ' ') != name.charAt(left))) {
                return false;
            }
        }
        return left == 0;
    }

    private static boolean isOfName(char c) {
        return c == '_' || c == ' ' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Word processors and chats turn quotation marks into typographic ones. */
    static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }

    /** Whether its value is the text of a panic, of many lines. */
    boolean isText() {
        return isPanicString() || name.equals(STRING);
    }

    /** Whether its value is the text of a panic for certain. */
    boolean isPanicString() {
        return name.equals(PANIC_STRING);
    }
}
