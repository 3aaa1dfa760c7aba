package org.boardwright.probe.paniclog.internal;

import java.util.TreeMap;

import org.boardwright.probe.Place;

/** A line of a panic string, put together again where the file wraps it. */
final class PanicLine {

    /** How much before a find is shown when the line is too long to be shown whole. */
    private static final int BEFORE = 60;

    private final StringBuilder text = new StringBuilder();
    /** Line of the file by the offset where it begins. */
    private final TreeMap<Integer, Long> numbers = new TreeMap<>();

    PanicLine(String text, long number) {
        numbers.put(0, number);
        this.text.append(text);
    }

    /** Goes on with another line of the file. */
    void wrap(String more, long number) {
        text.append(' ');
        numbers.put(text.length(), number);
        text.append(more);
    }

    String text() {
        return text.toString();
    }

    /** Where the line is as a whole. */
    Place place(String artifact) {
        return new Place(artifact, numbers.get(0), text());
    }

    /** Where something in the line is. */
    Place place(String artifact, int from, int to) {
        long number = numbers.floorEntry(from).getValue();
        int shown = to < Place.EXCERPT_MAX ? 0 : Math.max(0, from - BEFORE);
        return new Place(artifact, number, (shown == 0 ? "" : "\u2026") + text.substring(shown));
    }
}
