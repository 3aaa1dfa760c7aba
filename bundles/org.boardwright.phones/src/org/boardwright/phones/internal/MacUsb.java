package org.boardwright.phones.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;

import org.boardwright.phones.PhoneIds;
import org.boardwright.phones.PhoneMode;
import org.boardwright.phones.UsbLink;
import org.boardwright.phones.UsbPhone;
import org.boardwright.phones.wire.Plists;

/**
 * USB as macOS tells it in its registry, which {@code ioreg} prints as a property list: idVendor, idProduct, the serial
 * string, and the location, whose digits are the bus and the ports on the way (Apple: IOUSBHostFamily). Not tried on a Mac.
 */
public final class MacUsb {

    /** All USB devices, each with what hangs on it. */
    public static final ToolUsb.Question QUESTION = new ToolUsb.Question("ioreg", List.of("-a", "-r", "-l", "-c", "IOUSBHostDevice"), MacUsb::phones);

    private static final long APPLE = 0x05ac;
    /** By the number of the key Device Speed, in Mbit/s. */
    private static final int[] SPEEDS = {1, 12, 480, 5000, 10_000, 20_000};
    private static final int BUS_SHIFT = 24;
    private static final int DIGIT = 4;

    private MacUsb() {
    }

    /** With no USB device at all it prints nothing. */
    static List<UsbPhone> phones(String said) throws IOException {
        Map<String, UsbPhone> phones = new LinkedHashMap<>();
        int begin = said.indexOf("<?xml");
        if (begin >= 0) {
            add(Plists.any(said.substring(begin).getBytes(StandardCharsets.UTF_8)), phones);
        }
        return new ArrayList<>(phones.values());
    }

    /** A device behind a hub may be printed twice, below the hub and by itself. */
    private static void add(NSObject from, Map<String, UsbPhone> phones) {
        switch (from) {
            case NSArray all -> List.of(all.getArray()).forEach(each -> add(each, phones));
            case NSDictionary device -> {
                phone(device).ifPresent(phone -> phones.put(phone.link().port(), phone));
                add(device.get("IORegistryEntryChildren"), phones);
            }
            case null, default -> {
            }
        }
    }

    /** Interfaces of a phone repeat its numbers, but have a number of their own. */
    private static Optional<UsbPhone> phone(NSDictionary device) {
        if (Plists.number(device, "idVendor").orElse(0L) != APPLE || device.containsKey("bInterfaceNumber")) {
            return Optional.empty();
        }
        return Plists.number(device, "idProduct").flatMap(product -> PhoneMode.of(product.intValue())).map(mode -> {
            var serial = Plists.text(device, "USB Serial Number").or(() -> Plists.text(device, "kUSBSerialNumberString")).orElse("");
            int number = Plists.number(device, "sessionID").map(each -> Long.hashCode(each)).orElse(0);
            return new UsbPhone(new UsbLink(port(Plists.number(device, "locationID").orElse(0L)), speed(device)), number, mode,
                    PhoneIds.ofUsbSerial(serial), 0);
        });
    }

    private static int speed(NSDictionary device) {
        long known = Plists.number(device, "Device Speed").orElse(-1L);
        return known >= 0 && known < SPEEDS.length ? SPEEDS[(int) known] : 0;
    }

    /** 0x14120000 is bus 20, port 1, port 2 of the hub there. */
    private static String port(long location) {
        var port = new StringBuilder().append(location >>> BUS_SHIFT).append('-');
        for (int shift = BUS_SHIFT - DIGIT; shift >= 0 && (location >>> shift & 0xF) != 0; shift -= DIGIT) {
            port.append(shift == BUS_SHIFT - DIGIT ? "" : ".").append(location >>> shift & 0xF);
        }
        return port.charAt(port.length() - 1) == '-' ? port.append('0').toString() : port.toString();
    }
}
