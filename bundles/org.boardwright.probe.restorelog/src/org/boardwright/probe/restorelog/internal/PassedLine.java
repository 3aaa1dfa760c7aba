package org.boardwright.probe.restorelog.internal;

import org.boardwright.probe.TextLine;

/**
 * A line that was passed over: it says nothing but when it was written. A class, since a record would compare its text by
 * identity.
 */
final class PassedLine {

    private final long time;
    private final long number;
    private final char[] text;
    private final int from;
    private final int to;

    /**
     * @param time milliseconds since midnight, or {@link LogLine#NO_TIME}
     * @param text holds the line, from one place to before another
     */
    PassedLine(long time, long number, char[] text, int from, int to) {
        this.time = time;
        this.number = number;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    long time() {
        return time;
    }

    /** As if it had been read. */
    LogLine line() {
        var raw = new String(text, from, to - from);
        return new Dialect().read(new TextLine(number, raw, 0), raw);
    }
}
