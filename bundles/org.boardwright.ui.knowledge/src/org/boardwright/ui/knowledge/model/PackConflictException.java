package org.boardwright.ui.knowledge.model;

/** Somebody else changed the file of a pack since it was opened or saved here; nothing was written. */
public final class PackConflictException extends PackFileException {

    private static final long serialVersionUID = 1L;

    PackConflictException(String message) {
        super(message, null);
    }
}
