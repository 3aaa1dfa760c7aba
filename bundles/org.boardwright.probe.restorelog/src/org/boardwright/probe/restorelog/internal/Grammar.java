package org.boardwright.probe.restorelog.internal;

import java.util.List;
import java.util.function.Consumer;

/** Recognises what one family of tools writes. May remember a line or two: one instance reads one log. */
interface Grammar {

    /**
     * Reads a line.
     *
     * @param out takes what the line tells, in order; nothing for a line of no meaning
     */
    void read(LogLine line, Consumer<RestoreEvent> out);

    /** One of these stands in each line that tells anything, but for lines it {@link #wants}; the others need not be read. */
    List<String> words();

    /** Whether the next line has to be read, whatever stands in it. */
    default boolean wantsNext() {
        return false;
    }

    /** Whether the line has to be read without any of the words in it. Only of those that {@link DullLines} lets through. */
    default boolean wants(LogLine line) {
        return false;
    }
}
