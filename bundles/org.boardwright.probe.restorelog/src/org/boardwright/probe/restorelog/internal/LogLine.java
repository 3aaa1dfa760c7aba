package org.boardwright.probe.restorelog.internal;

import org.boardwright.probe.Place;

/**
 * A line of a restore log, freed of what its tool puts in front.
 *
 * @param number line number
 * @param text   without timestamp and level
 * @param error  whether the tool marked it as an error
 * @param time   milliseconds since midnight, or {@link #NO_TIME}
 * @param raw    as it stands in the log
 */
record LogLine(long number, String text, boolean error, long time, String raw) {

    static final long NO_TIME = -1;

    Place place(String artifact) {
        return new Place(artifact, number, raw);
    }
}
