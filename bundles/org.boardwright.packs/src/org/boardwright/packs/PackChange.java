package org.boardwright.packs;

/**
 * What another program did to the packs of the shop while this one runs.
 *
 * @param kind    what happened here in turn
 * @param id      symbolic name of the plug-in
 * @param title   what the pack calls itself
 * @param version the version now in use, or the one that was
 * @param problem why it is left out, in a sentence; empty otherwise
 */
public record PackChange(Kind kind, String id, String title, String version, String problem) {

    /** What happened. */
    public enum Kind {
        /** It acts from now on. */
        INSTALLED,
        /** Another version of it acts from now on. */
        UPDATED,
        /** It no longer acts. */
        REMOVED,
        /** It was installed and cannot be used here. */
        LEFT_OUT
    }
}
