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

    /** Another window works on the case. */
    public static final class InUse extends CaseFileException {

        private static final long serialVersionUID = 1L;

        InUse(String message) {
            super(message, null);
        }
    }

    /** The file is broken or written by a newer Boardwright. */
    public static final class Unreadable extends CaseFileException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
