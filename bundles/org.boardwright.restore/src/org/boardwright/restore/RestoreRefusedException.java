package org.boardwright.restore;

/** A restore was not started; the message says why and what to do. */
public final class RestoreRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public RestoreRefusedException(String message) {
        super(message);
    }

    public RestoreRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
