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

    /** How many of the last letters of a name are looked at first. No name has fewer. */
    private static final int ENDING = 3;
    private static final boolean[] ENDINGS = new boolean[1 << 15];
    /** The names that end in a letter. */
    private static final String[][] BY_LAST = new String['z' + 1][0];
    /** What a name is written with. */
    private static final boolean[] OF_NAME = new boolean[128];

    static {
        for (var name : NAMES) {
            int end = name.length();
            ENDINGS[ending(name.charAt(end - 1), name.charAt(end - 2), name.charAt(end - 3))] = true;
        }
        for (char last = 'a'; last <= 'z'; last++) {
            char letter = last;
            BY_LAST[last] = NAMES.stream().filter(name -> name.charAt(name.length() - 1) == letter).toArray(String[]::new);
            OF_NAME[last] = true;
            OF_NAME[Character.toUpperCase(last)] = true;
        }
        OF_NAME['_'] = true;
        OF_NAME[' '] = true;
    }

    /** Five bits of each of the last letters, the last one first, in any case. */
    private static int ending(int last, int before, int first) {
        return last & 31 | (before & 31) << 5 | (first & 31) << 10;
    }

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
                ending |= (c & 31) << 5 * letters++;
            }
        }
        return ENDINGS[ending];
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
        int last = to - 1;
        while (last >= from && (text[last] == '_' || text[last] == ' ')) {
            last--;
        }
        if (last >= from) {
            for (var name : BY_LAST[text[last] | ' ']) {
                if (isName(text, from, last + 1, name)) {
                    return name;
                }
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
        return c < OF_NAME.length && OF_NAME[c];
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
