package org.boardwright.packs;

import java.util.List;

/** A pack is not installed. Nothing has changed. */
public final class PackRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> reasons;
    private final transient List<Signature> strangers;

    /**
     * @param file    what was to be installed, as the user knows it
     * @param reasons one or more sentences: what is wrong, where, what to do
     */
    public PackRefusedException(String file, List<String> reasons) {
        this(file, reasons, List.of());
    }

    /** @param strangers see {@link PackReport#strangers()} */
    PackRefusedException(String file, List<String> reasons, List<Signature> strangers) {
        super(file + " is refused: " + String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
        this.strangers = List.copyOf(strangers);
    }

    /** For one reason. */
    public PackRefusedException(String file, String reason) {
        this(file, List.of(reason));
    }

    /** Why, one sentence each. */
    public List<String> reasons() {
        return reasons;
    }

    /** Whom the shop would have to accept for it to be installed; empty when that would not help. */
    public List<Signature> strangers() {
        return strangers;
    }
}
