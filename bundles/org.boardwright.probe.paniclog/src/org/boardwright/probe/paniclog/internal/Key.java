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

    private static final KeyNames NAMES = new KeyNames(List.of(BUG_TYPE, OS_VERSION, BUILD, PRODUCT, PRODUCT_TYPE, TIMESTAMP, DATE,
            PANIC_FLAGS, BOOT_FAULTS, REPORTER, PANIC_STRING, STRING));

    /** Whether it is worth to ask for the key that ends at a place in a text: nearly always it is not. */
    static boolean mayEndAt(char[] text, int from, int to) {
        return NAMES.before(text, from, nameEnd(text, from, to)) != null;
    }

    /** Whether a key may stand in a text in UTF-8 from there on; its colon has to. */
    static boolean mayBeIn(byte[] text, int from) {
        for (int at = from; at < text.length; at++) {
            if (text[at] == ':' && NAMES.isBefore(text, at)) {
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
        int end = nameEnd(text, from, to);
        boolean quoted = end < to && isQuote(text[end]);
        int start = start(text, from, end);
        if (!quoted && start > from) {
            return Optional.empty();
        }
        var name = NAMES.before(text, start, end);
        // Without quotation marks "string" is a word like any other.
        return name == null || !quoted && name.equals(STRING) ? Optional.empty()
                : Optional.of(new Key(name, new String(text, start, end - start).strip(), quoted));
    }

    /** Before the blanks in front of a colon, and before one quotation mark. */
    private static int nameEnd(char[] text, int from, int to) {
        int end = to;
        while (end > from && text[end - 1] == ' ') {
            end--;
        }
        return end > from && isQuote(text[end - 1]) ? end - 1 : end;
    }

    private static int start(char[] text, int from, int end) {
        int start = end;
        while (start > from && end - start <= KeyNames.LENGTH_MAX && KeyNames.isOfName(text[start - 1])) {
            start--;
        }
        return start;
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
