package org.boardwright.workflow;

import java.util.Arrays;
import java.util.Optional;

/** How a fault can be confirmed. A case file may also hold other words. */
public enum Confirmation {
    /** After the repair the phone restored and stayed on. */
    REPAIR_VERIFIED("repair-verified"),
    /** The fault went away without the part and came back with it. */
    TOGGLE_TEST("toggle-test");

    private final String id;

    Confirmation(String id) {
        this.id = id;
    }

    /** As it stands in a case file and on the command line. */
    public String id() {
        return id;
    }

    /** The confirmation of this id; empty when the words are somebody's own. */
    public static Optional<Confirmation> of(String id) {
        return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
    }
}
