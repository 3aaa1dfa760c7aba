package org.boardwright.phones;

import java.util.Objects;

import org.boardwright.probe.usb.UsbEvent;

/**
 * How a phone is connected.
 *
 * @param port  path of the port, e.g. {@code 1-2.4}: bus 1, port 2, port 4 of the hub there
 * @param speed in Mbit/s, 0 when not known
 */
public record UsbLink(String port, int speed) {

    public UsbLink {
        Objects.requireNonNull(port, "port");
    }

    /** How many hubs are between the phone and the computer. */
    public int hubs() {
        return UsbEvent.hubs(port);
    }
}
