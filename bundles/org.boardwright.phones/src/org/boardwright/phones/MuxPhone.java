package org.boardwright.phones;

import java.util.Objects;

/**
 * A phone as usbmuxd names it.
 *
 * @param device number for {@link MuxClient#connect}, until it leaves
 * @param udid   in lower case, with its hyphen when it has one
 */
public record MuxPhone(int device, String udid) {

    public MuxPhone {
        Objects.requireNonNull(udid, "udid");
    }
}
