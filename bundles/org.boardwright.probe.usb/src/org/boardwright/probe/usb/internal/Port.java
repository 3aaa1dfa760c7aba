package org.boardwright.probe.usb.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.boardwright.probe.Place;

/** What the log tells about one port. Bounded. */
final class Port {

    private static final Pattern FOUND = Pattern.compile("idVendor=([0-9a-fA-F]{4}), idProduct=([0-9a-fA-F]{4})");
    private static final String APPLE = "05ac";
    /** A restore resets the phone itself after each boot file, twice or three times. More is trouble; estimate. */
    private static final int RESETS = 5;

    private final Map<Trouble, Place> troubles = new EnumMap<>(Trouble.class);
    private final Map<String, Place> modes = new HashMap<>();
    private boolean apple;
    private int disconnects;
    private int resets;
    private Place firstDisconnect;

    void read(String message, Place place) {
        Trouble.in(message).ifPresent(trouble -> troubles.putIfAbsent(trouble, place));
        if (message.startsWith("reset ") && ++resets == RESETS) {
            troubles.putIfAbsent(Trouble.RESETS, place);
        }
        if (message.startsWith("USB disconnect")) {
            firstDisconnect = disconnects++ == 0 ? place : firstDisconnect;
        }
        var found = FOUND.matcher(message);
        if (found.find() && found.group(1).equalsIgnoreCase(APPLE)) {
            apple = true;
            mode(found.group(2).toLowerCase(Locale.ROOT), place);
        }
    }

    /** By the product numbers that libirecovery and usbmuxd know. */
    private void mode(String product, Place place) {
        switch (product) {
            case "1227" -> modes.putIfAbsent("dfu", place);
            case "1222" -> modes.putIfAbsent("wtf", place);
            case "1280", "1281", "1282", "1283" -> modes.putIfAbsent("recovery", place);
            default -> {
                if (product.startsWith("12a")) {
                    modes.putIfAbsent("running", place);
                }
            }
        }
    }

    boolean isOfApple() {
        return apple;
    }

    Map<Trouble, Place> troubles() {
        return troubles;
    }

    Map<String, Place> modes() {
        return modes;
    }

    int disconnects() {
        return disconnects;
    }

    Place firstDisconnect() {
        return firstDisconnect;
    }
}
