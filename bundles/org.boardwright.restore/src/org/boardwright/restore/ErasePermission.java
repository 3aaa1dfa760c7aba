package org.boardwright.restore;

/**
 * The customer's data may be lost. Without one no restore that erases can be ordered; it can only be had from
 * {@link #given}, which asks for all that has to be there.
 */
public final class ErasePermission {

    /** What has to be typed, letter by letter. */
    public static final String WORD = "ERASE";

    private final String by;

    private ErasePermission(String by) {
        this.by = by;
    }

    /**
     * Gives the permission.
     *
     * @param keepData whether the case says that the data must be kept
     * @param by       name of the person who permits it
     * @param typed    what that person typed to confirm
     * @throws RestoreRefusedException when anything is missing; the message says what to do
     */
    public static ErasePermission given(boolean keepData, String by, String typed) throws RestoreRefusedException {
        if (keepData) {
            throw new RestoreRefusedException("The case says that the customer's data must be kept, and this restore erases it. "
                    + "Ask the customer; only then change the limit in the case.");
        }
        if (by.isBlank()) {
            throw new RestoreRefusedException("A restore that erases needs the name of the person who permits it.");
        }
        if (!typed.equals(WORD)) {
            throw new RestoreRefusedException("A restore that erases has to be confirmed by typing " + WORD + ".");
        }
        return new ErasePermission(by.strip());
    }

    /** Who permitted it. */
    public String by() {
        return by;
    }
}
