package org.boardwright.probe;

import java.util.Objects;

/** Small rules about text that the records of this package share. */
final class Texts {

    private static final String ELLIPSIS = "\u2026";

    private Texts() {
    }

    static String required(String text, String name) {
        Objects.requireNonNull(text, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return text;
    }

    static String excerpt(String text, int max) {
        if (text.length() <= max && isPlain(text)) {
            return text.strip();
        }
        // Only what can be kept is cleaned: a line may be 64 Ki characters long.
        var head = text.length() > 4 * max ? text.substring(0, 4 * max) : text;
        var clean = clean(head).strip();
        if (clean.length() <= max && head.length() == text.length()) {
            return clean;
        }
        return clean.substring(0, cut(clean, Math.min(clean.length(), max - 1))) + ELLIPSIS;
    }

    /** Whether all of it is printable ASCII, as nearly every line is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(Texts::printable).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // FORMAT holds the bidirectional overrides, which would let evidence rewrite the sentence around it.
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> codePoint;
        };
    }

    /** Not between the two halves of a surrogate pair. */
    private static int cut(String text, int at) {
        return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
