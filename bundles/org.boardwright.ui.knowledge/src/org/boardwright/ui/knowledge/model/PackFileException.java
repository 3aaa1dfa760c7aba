package org.boardwright.ui.knowledge.model;

/** The file of a pack cannot be read or written; the message is for its author. */
public class PackFileException extends Exception {

    private static final long serialVersionUID = 1L;

    PackFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
