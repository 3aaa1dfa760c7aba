package org.boardwright.phones;

import java.io.IOException;
import java.util.Objects;

/** A phone or a tool could not be asked. The message is a sentence or two for a technician: what is wrong, what to do. */
public class PhoneException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** A program that is needed is not installed, or no usbmuxd runs. */
        TOOL_MISSING,
        /** This user may not. */
        NO_PERMISSION,
        /** The phone does not trust this computer. */
        NOT_PAIRED,
        /** The passcode has to be entered first. */
        LOCKED,
        /** The phone left meanwhile. */
        PHONE_GONE,
        /** No answer in time. */
        TOOL_HANGS,
        /** An answer that is none. */
        GARBAGE,
        /** A program too old for what is asked of it. */
        OLD_VERSION,
        /** The phone is in a mode in which it cannot do that. */
        WRONG_MODE
    }

    private final Kind kind;

    /** Says what is wrong and what to do. */
    public PhoneException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }
}
