package org.boardwright.workflow;

/** An answer names a test, an outcome or a repair that no installed pack knows. The message says which exist. */
public final class UnknownAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownAnswerException(String message) {
        super(message);
    }
}
