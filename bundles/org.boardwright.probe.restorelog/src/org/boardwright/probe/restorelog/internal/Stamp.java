package org.boardwright.probe.restorelog.internal;

/**
 * The time a tool puts in front of a message, read by hand: nearly every line of a large log has one.
 *
 * <pre>
 * 10:11:12.345:  text | [10:11:12.3456] text | 10:11:12.345 text | 2025-01-02 10:11:12.345 [55:11]: text
 * </pre>
 *
 * @param end  where what follows begins
 * @param time milliseconds since midnight
 */
record Stamp(int end, long time) {

    private static final String DATE = "dddd-dd-dd";
    private static final String TIME = "dd:dd:dd";
    private static final int MILLIS = 3;
    /** Digits behind the milliseconds. */
    private static final int FINER_MAX = 6;
    /** So ends the clock of the phone, which tells nothing about the host's. */
    private static final String OF_PHONE = "-GMT";

    /** Longer than a time with the date in front of it and what may stand behind it. */
    private static final int LENGTH_MAX = 40;
    private static final int NONE = -1;

    /** The stamp that begins there; null when there is none. */
    static Stamp at(String text, int from) {
        int length = Math.min(text.length() - from, LENGTH_MAX);
        var head = new char[length];
        text.getChars(from, from + length, head, 0);
        int at = clock(head, 0, length);
        if (at == NONE) {
            return null;
        }
        int end = from + clockEnd(head, at, length);
        return new Stamp(behindProcess(text, blanks(text, skip(text, skip(text, end, ']'), ':'))), time(head, at));
    }

    /**
     * The time that a line begins with.
     *
     * @param from of its first character
     * @param to   behind its last one
     * @return milliseconds since midnight, or {@link LogLine#NO_TIME}
     */
    static long time(char[] text, int from, int to) {
        int at = clock(text, from, to);
        return at == NONE ? LogLine.NO_TIME : time(text, at);
    }

    /** Where the hours stand of the time that a text begins with. */
    private static int clock(char[] text, int from, int to) {
        int at = isAt(text, from, to, '[') ? from + 1 : from;
        if (has(text, at, to, DATE)) {
            int behind = at + DATE.length();
            at = isAt(text, behind, to, ' ') || isAt(text, behind, to, 'T') ? behind + 1 : at;
        }
        int point = at + TIME.length();
        boolean whole = has(text, at, to, TIME) && (isAt(text, point, to, '.') || isAt(text, point, to, ','))
                && digits(text, point + 1, to, MILLIS) == MILLIS;
        return whole && !has(text, clockEnd(text, at, to), to, OF_PHONE) ? at : NONE;
    }

    /** Behind the last digit. */
    private static int clockEnd(char[] text, int at, int to) {
        int end = at + TIME.length() + 1 + MILLIS;
        return end + digits(text, end, to, FINER_MAX);
    }

    private static long time(char[] text, int at) {
        long minutes = number(text, at, 2) * 60 + number(text, at + 3, 2);
        return (minutes * 60 + number(text, at + 6, 2)) * 1000 + number(text, at + 9, MILLIS);
    }

    private static long number(char[] text, int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    /** Behind the name and number of a process, {@code restored[55:11]:}, and the blanks after it. */
    private static int behindProcess(String text, int from) {
        int at = from;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        if (!isAt(text, at, '[')) {
            return from;
        }
        int number = at + 1;
        int end = number;
        while (end < text.length() && (text.charAt(end) == ':' || isHex(text.charAt(end)))) {
            end++;
        }
        return end > number && isAt(text, end, ']') ? blanks(text, skip(text, end + 1, ':')) : from;
    }

    /** Whether the text has this form there; {@code d} stands for a digit. */
    private static boolean has(char[] text, int at, int to, String form) {
        if (to - at < form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text[at + i];
            if (form.charAt(i) == 'd' ? !isDigit(c) : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int digits(char[] text, int from, int to, int most) {
        int at = from;
        while (at < to && at - from < most && isDigit(text[at])) {
            at++;
        }
        return at - from;
    }

    private static boolean isAt(char[] text, int at, int to, char c) {
        return at < to && text[at] == c;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) >= '\t' && text.charAt(at) <= '\r')) {
            at++;
        }
        return at;
    }

    private static int skip(String text, int at, char c) {
        return isAt(text, at, c) ? at + 1 : at;
    }

    private static boolean isAt(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isOfWord(char c) {
        return isDigit(c) || c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
