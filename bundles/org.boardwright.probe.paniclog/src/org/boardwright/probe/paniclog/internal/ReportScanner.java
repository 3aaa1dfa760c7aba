package org.boardwright.probe.paniclog.internal;

/**
 * Cuts the characters of a report into lines, fields and the panic string. No JSON parser: half of what arrives is cut
 * off, edited by hand or read from a photograph, so a key counts wherever it stands, and what lies between is passed
 * over. Takes each character once and keeps no more than a line.
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
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    /** Characters of the line that were not kept. */
    private int passed;
    private long number = 1;
    private State state = State.OUTSIDE;
    private Key key;
    private long keyNumber;
    private PanicText text;

    ReportScanner(Report report) {
        this.report = report;
    }

    void accept(char[] block, int length) {
        for (int i = passOver(block, 0, length); i < length; i = passOver(block, i + 1, length)) {
            accept(block[i]);
            number += block[i] == '\n' ? 1 : 0;
        }
    }

    /**
     * Keeps what neither ends a line nor follows a key, which is nearly all of a large report, without a look at each
     * character by itself.
     *
     * @return where the next character is that {@link #accept(char)} has to see
     */
    private int passOver(char[] block, int from, int length) {
        if (state != State.OUTSIDE) {
            return from;
        }
        // Beyond this a comma cuts the line.
        int end = Math.min(length, from + Math.max(0, LINE_LONG - line.length() - passed));
        int at = lineEndOrColon(block, from, end);
        while (at < end && block[at] == ':' && !mayEndKey(block, from, at)) {
            at = lineEndOrColon(block, at + 1, end);
        }
        keep(block, from, at);
        return at;
    }

    private static int lineEndOrColon(char[] block, int from, int end) {
        int at = from;
        while (at < end && block[at] != ':' && block[at] != '\n' && block[at] != '\r') {
            at++;
        }
        return at;
    }

    private boolean mayEndKey(char[] block, int from, int at) {
        if (line.isEmpty() || at - from >= KEY_SPACE) {
            return Key.mayEndAt(block, from, at);
        }
        var end = line.substring(Math.max(0, line.length() - KEY_SPACE)) + new String(block, from, at - from);
        return Key.mayEndAt(end.toCharArray(), 0, end.length());
    }

    /** Of a line that nobody wants only the end is kept, where a key may be. */
    private void keep(char[] block, int from, int to) {
        int kept = report.wantsLines() ? to - from : Math.min(to - from, KEY_SPACE);
        line.append(block, to - kept, kept);
        passed += to - from - kept;
    }

    /** There are no more characters. */
    void end() {
        switch (state) {
            case TEXT -> endText();
            case QUOTED, PLAIN -> endValue();
            default -> state = State.OUTSIDE;
        }
        endLine();
    }

    private void accept(char c) {
        if (state != State.TEXT) {
            outsideText(c);
        } else if (text.accept(c, number)) {
            endText();
            outsideText(c);
        }
    }

    private void outsideText(char c) {
        boolean ends = c == '\n' || c == '\r';
        if (state == State.OUTSIDE && c == ':') {
            startKey();
        } else {
            field(c, ends);
        }
        if (ends) {
            endLine();
        } else if (state != State.TEXT) {
            keep(c);
        }
    }

    private void startKey() {
        Key.endingIn(line).ifPresent(found -> {
            key = found;
            keyNumber = number;
            state = State.BEFORE_VALUE;
        });
    }

    private void field(char c, boolean ends) {
        switch (state) {
            case BEFORE_VALUE -> beforeValue(c, ends);
            case QUOTED -> quoted(c, ends);
            case PLAIN -> plain(c, ends);
            default -> state = State.OUTSIDE;
        }
    }

    private void beforeValue(char c, boolean ends) {
        if (Character.isWhitespace(c)) {
            // JSON may go on in the next line, a line of text does not.
            state = ends && !key.quoted() ? State.OUTSIDE : state;
        } else if ("{[,}".indexOf(c) >= 0) {
            state = State.OUTSIDE;
        } else if (key.isText()) {
            startText(c);
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

    private void startText(char c) {
        line.setLength(0);
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

    private void endText() {
        state = State.OUTSIDE;
        text.end();
        report.text(key, text);
        text = null;
    }

    private void keep(char c) {
        if (line.length() + passed >= LINE_LONG && c == ',') {
            endLine();
        } else if (line.length() < LINE_MAX) {
            line.append(c);
        }
    }

    private void endLine() {
        if (!line.isEmpty() && report.wantsLines()) {
            report.line(line.toString(), number);
        }
        line.setLength(0);
        passed = 0;
    }
}
