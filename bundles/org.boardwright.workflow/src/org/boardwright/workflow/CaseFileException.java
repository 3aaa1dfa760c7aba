package org.boardwright.workflow;

/** A case file could not be opened or saved. The message names the file, the place and what to do. */
public class CaseFileException extends Exception {

    private static final long serialVersionUID = 1L;

    CaseFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Somebody else changed the file since it was read; it was left as it is. */
    public static final class Conflict extends CaseFileException {

        private static final long serialVersionUID = 1L;

        Conflict(String message) {
            super(message, null);
        }
    }
}
