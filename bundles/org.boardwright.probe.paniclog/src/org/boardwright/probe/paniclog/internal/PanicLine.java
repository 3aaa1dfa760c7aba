package org.boardwright.probe.paniclog.internal;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.boardwright.probe.Place;

/** A line of a panic string, put together again where the file wraps it. */
final class PanicLine {

    /** How much before a find is shown when the line is too long to be shown whole. */
    private static final int BEFORE = 60;
    /** More than is shown of any line; a line may be as long as a panic string. */
    private static final int SHOWN_MAX = 2 * Place.EXCERPT_MAX;

    private final StringBuilder text;
    private final long number;
    /** Further lines of the file by the offset where each begins. */
    private NavigableMap<Integer, Long> wraps = Collections.emptyNavigableMap();

    PanicLine(String text, long number) {
        this.text = new StringBuilder(text);
        this.number = number;
    }

    /** Goes on with another line of the file. */
    void wrap(String more, long moreNumber) {
        if (wraps.isEmpty()) {
            wraps = new TreeMap<>();
        }
        text.append(' ');
        wraps.put(text.length(), moreNumber);
        text.append(more);
    }

    String text() {
        return text.toString();
    }

    /** Where the line is as a whole. */
    Place place(String artifact) {
        return new Place(artifact, number, from(0));
    }

    /** Where something in the line is. */
    Place place(String artifact, int from, int to) {
        var wrap = wraps.floorEntry(from);
        int shown = to < Place.EXCERPT_MAX ? 0 : Math.max(0, from - BEFORE);
        return new Place(artifact, wrap == null ? number : wrap.getValue(), (shown == 0 ? "" : "\u2026") + from(shown));
    }

    private String from(int offset) {
        return text.substring(offset, Math.min(text.length(), offset + SHOWN_MAX));
    }
}
