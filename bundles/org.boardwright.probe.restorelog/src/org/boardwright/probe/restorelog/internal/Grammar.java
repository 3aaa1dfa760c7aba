package org.boardwright.probe.restorelog.internal;

import java.util.function.Consumer;

/** Recognises what one family of tools writes. May remember a line or two: one instance reads one log. */
interface Grammar {

    /**
     * Reads a line.
     *
     * @param out takes what the line tells, in order; nothing for a line of no meaning
     */
    void read(LogLine line, Consumer<RestoreEvent> out);
}
