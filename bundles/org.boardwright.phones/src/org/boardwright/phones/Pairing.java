package org.boardwright.phones;

import java.util.Locale;

/** Whether this computer may ask a phone that runs iOS for more than its name. */
public enum Pairing {

    /** Not asked, or not in a mode that knows pairing. */
    UNKNOWN,
    /** This computer has no pair record of the phone, or the phone has forgotten it. */
    NOT_PAIRED,
    /** Paired, but the passcode has not been entered since the phone was started. */
    LOCKED,
    /** Paired; logs can be fetched. */
    PAIRED;

    /** Lower case with hyphens, as JSON has it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
