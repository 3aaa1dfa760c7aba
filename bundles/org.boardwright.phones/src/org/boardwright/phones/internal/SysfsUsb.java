package org.boardwright.phones.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.boardwright.phones.PhoneIds;
import org.boardwright.phones.PhoneMode;
import org.boardwright.phones.UsbLink;
import org.boardwright.phones.UsbPhone;
import org.boardwright.phones.UsbSource;

/**
 * Reads {@code bus/usb/devices} below the root of sysfs. The kernel keeps the serial string there from when the phone
 * came, so this works even when the phone does not answer any more.
 */
public final class SysfsUsb implements UsbSource {

    private static final String APPLE = "05ac";
    private static final Pattern PORT = Pattern.compile("\\d+-\\d+(\\.\\d+)*");

    private final Path devices;

    /** Reads below this root, normally {@code /sys}. */
    public SysfsUsb(Path root) {
        devices = root.resolve("bus/usb/devices");
    }

    @Override
    public List<UsbPhone> scan() throws IOException {
        var phones = new ArrayList<UsbPhone>();
        try (var all = Files.newDirectoryStream(devices)) {
            for (var device : all) {
                phone(device).ifPresent(phones::add);
            }
        } catch (NoSuchFileException absent) {
            throw new NoSuchFileException("%s is not there: this computer shows no USB (a virtual machine without USB, or sysfs is not mounted)"
                    .formatted(devices));
        }
        return phones;
    }

    private static Optional<UsbPhone> phone(Path device) throws IOException {
        var port = device.getFileName().toString();
        if (!PORT.matcher(port).matches() || !text(device, "idVendor").equalsIgnoreCase(APPLE)) {
            return Optional.empty();
        }
        return number(text(device, "idProduct"), 16).flatMap(product -> PhoneMode.of(product.intValue())).map(mode -> {
            int speed = number(text(device, "speed"), 10).orElse(0L).intValue();
            int name = number(text(device, "devnum"), 10).orElse(0L).intValue();
            long overCurrents = number(text(device, "port/over_current_count"), 10).orElse(0L);
            return new UsbPhone(new UsbLink(port, speed), name, mode, PhoneIds.ofUsbSerial(text(device, "serial")), overCurrents);
        });
    }

    /** An attribute without the line feed at its end; blank when there is none, or the device leaves while it is read. */
    private static String text(Path device, String attribute) {
        try {
            return Files.readString(device.resolve(attribute), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException absent) {
            return "";
        }
    }

    private static Optional<Long> number(String text, int radix) {
        try {
            return Optional.of(Long.parseLong(text, radix));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
