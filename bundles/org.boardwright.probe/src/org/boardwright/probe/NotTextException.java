package org.boardwright.probe;

import java.io.IOException;

/** The evidence is empty or no text. The message is a sentence for a technician that says what it is instead. */
public class NotTextException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence without the name of the artifact, e.g. "the file is empty"
     */
    public NotTextException(String message) {
        super(message);
    }
}
