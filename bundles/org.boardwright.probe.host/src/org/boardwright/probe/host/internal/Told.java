package org.boardwright.probe.host.internal;

import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;

/** A line of a report and where it is. */
record Told(String name, String value, Place place) {

    boolean is(String line) {
        return name.equals(line);
    }

    /** What is before the first blank. */
    String first() {
        int blank = value.indexOf(' ');
        return blank < 0 ? value : value.substring(0, blank);
    }

    Facet as(String part, String found) {
        return new Facet(part, found, place);
    }
}
