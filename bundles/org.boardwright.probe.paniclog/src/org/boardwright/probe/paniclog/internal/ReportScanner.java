package org.boardwright.probe.paniclog.internal;

import org.boardwright.probe.Characters;

/**
 * Cuts the characters of a report into lines, fields and the panic string. No JSON parser: half of what arrives is cut
 * off, edited by hand or read from a photograph, so a key counts wherever it stands, and what lies between is passed
 * over. Takes each character once, from a window that holds the line so far.
 */
final class ReportScanner {

    private enum State {
        OUTSIDE, BEFORE_VALUE, QUOTED, PLAIN, TEXT
    }

    /** A line this long is JSON without line feeds; it may be cut between two fields. */
    private static final int LINE_LONG = 16 * 1024;
    private static final int LINE_MAX = 64 * 1024;
    /** Longer than any value of interest. */
    private static final int VALUE_MAX = 256;
    /** Longer than any key with what stands around it. */
    private static final int KEY_SPACE = 64;

    private final Report report;
    private final StringBuilder value = new StringBuilder();
    private Characters characters;
    private char[] window;
    /** Where the line begins in the window, and whether its beginning is gone and was reported. */
    private int lineFrom;
    private boolean told;
    private long number = 1;
    private State state = State.OUTSIDE;
    private Key key;
    private long keyNumber;
    private PanicText text;

    ReportScanner(Report report) {
        this.report = report;
    }

    /** Takes the characters of a window from one place to another. What stands from {@link #needed} on was taken before. */
    void accept(Characters seen, int from, int to) {
        characters = seen;
        window = seen.window();
        for (int at = pass(from, to); at < to; at = pass(at + 1, to)) {
            accept(at);
            number += window[at] == '\n' ? 1 : 0;
        }
    }

    /**
     * The first place in the window that is still needed once all characters up to a place were taken.
     *
     * @param to behind the last character taken
     */
    int needed(int to) {
        if (state == State.TEXT) {
            return to;
        }
        if (to - lineFrom > LINE_MAX) {
            tell(lineFrom + LINE_MAX);
            told = true;
            lineFrom = to - KEY_SPACE;
        }
        return lineFrom;
    }

    /** Whether only a key can tell anything from here on. */
    boolean wantsOnlyKeys() {
        return state == State.OUTSIDE && !report.wantsLines();
    }

    /** The window moved: the places in it are lower by so many. */
    void moved(int by) {
        lineFrom -= by;
    }

    /** There are no more characters. */
    void end(int at) {
        switch (state) {
            case TEXT -> endText(at);
            case QUOTED, PLAIN -> endValue();
            default -> state = State.OUTSIDE;
        }
        endLine(at);
    }

    /**
     * Passes over what neither ends a line nor follows a key, which is nearly all of a large report, without a look at each
     * character by itself.
     *
     * @return where the next character is that {@link #accept(int)} has to see
     */
    private int pass(int from, int to) {
        return switch (state) {
            case OUTSIDE -> report.wantsLines() ? passLine(from, to) : passLines(from, to);
            case TEXT -> text.pass(window, from, to, number);
            default -> from;
        };
    }

    private int passLine(int from, int to) {
        // Beyond this a comma cuts the line.
        int end = Math.max(from, Math.min(to, lineFrom + LINE_LONG));
        int at = lineEndOrColon(from, end);
        while (at < end && window[at] == ':' && !Key.mayEndAt(window, lineFrom, at)) {
            at = lineEndOrColon(at + 1, end);
        }
        return at;
    }

    /** The same, of lines that nobody wants. */
    private int passLines(int from, int to) {
        int at = lineEndOrColon(from, to);
        while (at < to && (window[at] != ':' || !Key.mayEndAt(window, lineFrom, at))) {
            if (window[at] != ':') {
                number += window[at] == '\n' ? 1 : 0;
                lineFrom = at + 1;
            }
            at = lineEndOrColon(at + 1, to);
        }
        return at;
    }

    private int lineEndOrColon(int from, int end) {
        var text = window;
        int at = from;
        while (at < end && (text[at] > ':' || isNeither(text[at]))) {
            at++;
        }
        return at;
    }

    private static boolean isNeither(char c) {
        return c != ':' && c != '\n' && c != '\r';
    }

    private void accept(int at) {
        if (state != State.TEXT) {
            outsideText(at);
        } else if (text.accept(window[at], number)) {
            endText(at);
            outsideText(at);
        }
    }

    private void outsideText(int at) {
        char c = window[at];
        boolean ends = c == '\n' || c == '\r';
        if (state == State.OUTSIDE && c == ':') {
            startKey(at);
        } else {
            field(at, ends);
        }
        if (ends || state != State.TEXT && c == ',' && at - lineFrom >= LINE_LONG) {
            endLine(at);
        }
    }

    private void startKey(int at) {
        Key.endingAt(window, lineFrom, at).ifPresent(found -> {
            key = found;
            keyNumber = number;
            state = State.BEFORE_VALUE;
        });
    }

    private void field(int at, boolean ends) {
        switch (state) {
            case BEFORE_VALUE -> beforeValue(at, ends);
            case QUOTED -> quoted(window[at], ends);
            case PLAIN -> plain(window[at], ends);
            default -> state = State.OUTSIDE;
        }
    }

    private void beforeValue(int at, boolean ends) {
        char c = window[at];
        if (Character.isWhitespace(c)) {
            // JSON may go on in the next line, a line of text does not.
            state = ends && !key.quoted() ? State.OUTSIDE : state;
        } else if ("{[,}".indexOf(c) >= 0) {
            state = State.OUTSIDE;
        } else if (key.isText()) {
            startText(at);
        } else {
            startValue(c);
        }
    }

    private void startValue(char c) {
        value.setLength(0);
        state = Key.isQuote(c) ? State.QUOTED : State.PLAIN;
        if (state == State.PLAIN) {
            value.append(c);
        }
    }

    private void startText(int at) {
        char c = window[at];
        lineFrom = at;
        if (!key.quoted() && !Key.isQuote(c)) {
            report.textBeginsHere();
            state = State.OUTSIDE;
            return;
        }
        text = new PanicText(true);
        report.textBegins(key);
        state = State.TEXT;
        if (!Key.isQuote(c)) {
            text.accept(c, number);
        }
    }

    private void quoted(char c, boolean ends) {
        if (Key.isQuote(c) || value.length() >= VALUE_MAX) {
            endValue();
        } else if (c != '\\') {
            value.append(ends ? ' ' : c);
        }
    }

    private void plain(char c, boolean ends) {
        boolean next = key.quoted() && (c == ',' || c == '}');
        if (ends || next || value.length() >= VALUE_MAX) {
            endValue();
        } else {
            value.append(c);
        }
    }

    private void endValue() {
        state = State.OUTSIDE;
        report.field(key, value.toString().strip(), keyNumber);
    }

    private void endText(int at) {
        state = State.OUTSIDE;
        lineFrom = at;
        told = false;
        text.end();
        report.text(key, text);
        text = null;
    }

    private void endLine(int at) {
        tell(Math.min(at, lineFrom + LINE_MAX));
        lineFrom = at + 1;
        told = false;
    }

    private void tell(int to) {
        if (!told && to > lineFrom && report.wantsLines()) {
            report.line(characters, lineFrom, to, number);
        }
    }
}
