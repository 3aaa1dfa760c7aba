package org.boardwright.phones;

import java.util.Objects;

/**
 * A phone as USB shows it.
 *
 * @param device       number the system gave it when it came; a phone that left and came back has another
 * @param mode         never more precise than {@link PhoneMode#RUNNING}
 * @param overCurrents how many the port has counted, 0 when not known
 */
public record UsbPhone(UsbLink link, int device, PhoneMode mode, PhoneIds ids, long overCurrents) {

    public UsbPhone {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(ids, "ids");
    }
}
