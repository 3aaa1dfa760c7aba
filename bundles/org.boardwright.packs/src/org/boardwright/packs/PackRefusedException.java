package org.boardwright.packs;

import java.util.List;

/** A pack is not installed. Nothing has changed. */
public final class PackRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> reasons;

    /**
     * @param file    what was to be installed, as the user knows it
     * @param reasons one or more sentences: what is wrong, where, what to do
     */
    public PackRefusedException(String file, List<String> reasons) {
        super(file + " is refused: " + String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** For one reason. */
    public PackRefusedException(String file, String reason) {
        this(file, List.of(reason));
    }

    /** Why, one sentence each. */
    public List<String> reasons() {
        return reasons;
    }
}
