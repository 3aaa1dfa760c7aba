package org.boardwright.phones.wire;

import java.io.IOException;

/** The other end does not keep to the protocol. */
public class GarbageException extends IOException {

    private static final long serialVersionUID = 1L;

    public GarbageException(String message, Throwable cause) {
        super(message, cause);
    }
}
