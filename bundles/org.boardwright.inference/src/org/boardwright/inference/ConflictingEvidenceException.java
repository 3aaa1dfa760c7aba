package org.boardwright.inference;

/** An observation that no fault still possible can explain. The message names those faults by index. */
public final class ConflictingEvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConflictingEvidenceException(String message) {
        super(message);
    }
}
