package org.boardwright.workflow;

/**
 * A change was made to the open case, but its file could not be written; the file holds what was saved before. The next
 * save that succeeds holds this change too. The cause tells why.
 */
public final class CaseNotSavedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotSavedException(CaseFileException cause) {
        super(cause.getMessage(), cause);
    }

    /** True when somebody else changed the file since it was read. */
    public boolean isConflict() {
        return getCause() instanceof CaseFileException.Conflict;
    }
}
