package org.boardwright.probe.ipsw.internal;

import java.io.IOException;

/** The archive would do harm when it is unpacked. The message is a sentence for a technician. */
final class HostileArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    HostileArchiveException(String message) {
        super(message + "; this is not a file from Apple. Delete it and download the firmware again");
    }
}
