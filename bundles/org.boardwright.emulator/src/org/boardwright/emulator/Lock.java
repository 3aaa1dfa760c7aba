package org.boardwright.emulator;

/** What a phone that runs iOS answers to a computer that wants to pair or to use what it has paired. */
public enum Lock {

    /** Unlocked; its owner taps Trust at once. */
    OPEN,
    /** Its passcode has not been entered since it was started. */
    LOCKED,
    /** Unlocked; the question whether to trust the computer is on its screen. */
    ASKING,
    /** Its owner tapped Don't Trust. */
    DENIED
}
