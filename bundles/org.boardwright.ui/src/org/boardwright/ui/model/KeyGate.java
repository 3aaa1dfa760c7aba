package org.boardwright.ui.model;

import java.util.function.LongSupplier;

/**
 * Lets a key through only after a moment without keys, so that a key held down, or pressed twice by a gloved hand, does
 * not answer the next step before anybody has read it.
 */
public final class KeyGate {

    private static final long QUIET_MILLIS = 800;

    private final LongSupplier millis;
    private boolean pressedBefore;
    private long last;

    /** @param millis a clock that never runs backwards */
    public KeyGate(LongSupplier millis) {
        this.millis = millis;
    }

    /** Notes a key press and tells whether it counts. */
    public boolean press() {
        long now = millis.getAsLong();
        boolean counts = !pressedBefore || now - last >= QUIET_MILLIS;
        pressedBefore = true;
        last = now;
        return counts;
    }
}
