package org.boardwright.probe.paniclog.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the characters of a panic string, escaped as in JSON or plain, and gives its lines. Bounded: what decides
 * stands in front, and a string whose end got lost runs on through the whole file.
 */
final class PanicText {

    /** The most characters and line ends kept: several times of what phones write. */
    static final int LENGTH_MAX = 128 * 1024;

    private static final int BLANKS_MAX = 1024;
    private static final int UNICODE_DIGITS = 4;

    /** A piece between two line ends; continues when only line ends of the file lie between it and the one before. */
    private record Fragment(String text, long number, boolean continues) {
    }

    private final boolean quoted;
    private final List<Fragment> fragments = new ArrayList<>();
    private final StringBuilder fragment = new StringBuilder();
    private long fragmentNumber;
    private boolean afterEscapedEnd;
    private int escapedEnds;
    private int fileEnds;
    private long length;
    private boolean tooLong;

    private boolean escape;
    private int unicodeLeft;
    private int unicode;
    /** A quotation mark that may be the end, and the blanks after it. */
    private final StringBuilder held = new StringBuilder();
    private boolean ended;
    private List<PanicLine> lines;

    /**
     * @param quoted whether an unescaped quotation mark can end it
     */
    PanicText(boolean quoted) {
        this.quoted = quoted;
    }

    /** Takes a line of plain text, and its end. */
    void line(String text, long number) {
        var characters = text.toCharArray();
        for (int i = pass(characters, 0, characters.length, number); i < characters.length; i = pass(characters, i + 1, characters.length, number)) {
            accept(characters[i], number);
        }
        accept('\n', number);
    }

    /**
     * Takes the characters that are nothing but text, which is nearly all of them.
     *
     * @return where the next one stands that {@link #accept} has to see
     */
    int pass(char[] window, int from, int to, long number) {
        if (escape || unicodeLeft > 0 || !held.isEmpty()) {
            return from;
        }
        // What does not fit any more is counted one by one.
        int most = (int) Math.min(to, from + Math.max(0, LENGTH_MAX - length));
        int at = from;
        while (at < most && isText(window[at])) {
            at++;
        }
        if (at > from) {
            fragmentNumber = fragment.isEmpty() ? number : fragmentNumber;
            fragment.append(window, from, at - from);
            length += at - from;
        }
        return at;
    }

    /** Typographic quotation marks are not ASCII. */
    private static boolean isText(char c) {
        return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
    }

    /**
     * Takes a character.
     *
     * @return true when the string has ended before this character
     */
    boolean accept(char c, long number) {
        if (!held.isEmpty()) {
            afterQuote(c, number);
        } else if (escape) {
            escaped(c, number);
        } else if (unicodeLeft > 0) {
            unicode(c, number);
        } else {
            plain(c, number);
        }
        return ended;
    }

    /** There are no more characters. */
    void end() {
        // A quotation mark that is last of all is the end of the string.
        ended |= !held.isEmpty();
        held.setLength(0);
        endFragment(false);
    }

    private void plain(char c, long number) {
        if (c == '\\') {
            escape = true;
        } else if (quoted && Key.isQuote(c)) {
            held.append(c);
        } else {
            append(c, number);
        }
    }

    /** A quotation mark ends the string only where JSON goes on: people forget to escape those of the message. */
    private void afterQuote(char c, long number) {
        boolean newField = Key.isQuote(c) && held.indexOf("\n") >= 0;
        if (newField || ",}])".indexOf(c) >= 0 || held.length() > BLANKS_MAX) {
            ended = true;
            held.setLength(0);
        } else if (Character.isWhitespace(c)) {
            held.append(c);
        } else {
            var text = held.toString();
            held.setLength(0);
            text.chars().forEach(each -> append((char) each, number));
            accept(c, number);
        }
    }

    private void escaped(char c, long number) {
        escape = false;
        switch (c) {
            case 'n', 'r' -> endFragment(true);
            case 't' -> append('\t', number);
            case 'u' -> unicodeLeft = UNICODE_DIGITS;
            default -> append(c, number);
        }
    }

    private void unicode(char c, long number) {
        int digit = Character.digit(c, 16);
        if (digit < 0) {
            // Cut or torn apart; the character itself may be a line end.
            unicodeLeft = 0;
            unicode = 0;
            plain(c, number);
            return;
        }
        unicode = unicode << UNICODE_DIGITS | digit;
        if (--unicodeLeft == 0) {
            append((char) unicode, number);
            unicode = 0;
        }
    }

    private void append(char c, long number) {
        if (c == '\n' || c == '\r') {
            endFragment(false);
        } else if (length < LENGTH_MAX && (c >= ' ' || c == '\t')) {
            fragmentNumber = fragment.isEmpty() ? number : fragmentNumber;
            fragment.append(c);
            length++;
        } else {
            tooLong |= length >= LENGTH_MAX;
        }
    }

    private void endFragment(boolean byEscape) {
        // Counted as a character: a line costs more than its characters.
        length++;
        if (!fragment.toString().isBlank()) {
            fragments.add(new Fragment(fragment.toString(), fragmentNumber, !afterEscapedEnd));
            fileEnds += byEscape ? 0 : 1;
            afterEscapedEnd = false;
        }
        afterEscapedEnd |= byEscape;
        escapedEnds += byEscape ? 1 : 0;
        fragment.setLength(0);
    }

    /** Whether its end was seen. */
    boolean isComplete() {
        return ended || !quoted;
    }

    /** Whether there was more than is kept. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Its lines that are not blank; to be asked when it has ended. */
    List<PanicLine> lines() {
        if (lines == null) {
            lines = List.copyOf(joined());
        }
        return lines;
    }

    private List<PanicLine> joined() {
        boolean wrapped = isWrapped();
        var joined = new ArrayList<PanicLine>();
        for (var each : fragments) {
            if (wrapped && each.continues() && !joined.isEmpty()) {
                joined.getLast().wrap(each.text().strip(), each.number());
            } else {
                joined.add(new PanicLine(each.text(), each.number()));
            }
        }
        return joined;
    }

    /**
     * Whether the line ends of the file are no ends of lines: they cannot be in a JSON string that escapes its own, and
     * hardly are in a text that consists of escaped ones.
     */
    private boolean isWrapped() {
        return quoted ? escapedEnds > 0 : escapedEnds > fileEnds;
    }
}
