package org.boardwright.probe.usb;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the kernel about a port.
 *
 * @param port    path of the port, e.g. {@code 3-1} or {@code 1-2.4}
 * @param message what follows the colon
 */
public record KernelLine(String port, String message) {

    /** Syslog with or without the clock of the kernel; dmesg with seconds, and with dates. */
    private static final Pattern STAMPED = Pattern.compile("""
            ^(?:.{8,40} kernel: |(?:<\\d+>)?\\[ *\\d+\\.\\d{6}\\]|\\[\\w{3} \\w{3} [ \\d]\\d [\\d:]{8} \\d{4}\\])""");
    private static final Pattern OF_DEVICE = Pattern.compile("\\busb (\\d+-\\d+(?:\\.\\d+)*): (.*)");
    private static final Pattern OF_ROOT_PORT = Pattern.compile("\\busb usb(\\d+)-port(\\d+): (.*)");
    private static final Pattern OF_HUB_PORT = Pattern.compile("\\b(\\d+-\\d+(?:\\.\\d+)*)-port(\\d+): (.*)");

    public KernelLine {
        Objects.requireNonNull(port, "port");
        Objects.requireNonNull(message, "message");
    }

    /** Whether a line of text was written by a kernel, about whatever. */
    public static boolean isOfKernel(String text) {
        boolean maybeStamped = text.startsWith("[") || text.startsWith("<") || text.contains(" kernel: ");
        return maybeStamped && STAMPED.matcher(text).find() || text.startsWith("usb ") && of(text).isPresent();
    }

    /** Reads a line; empty when it is about no port. */
    public static Optional<KernelLine> of(String text) {
        if (!text.contains("usb ") && !text.contains("-port")) {
            return Optional.empty();
        }
        var device = OF_DEVICE.matcher(text);
        if (device.find()) {
            return Optional.of(new KernelLine(device.group(1), device.group(2)));
        }
        var root = OF_ROOT_PORT.matcher(text);
        if (root.find()) {
            return Optional.of(new KernelLine(root.group(1) + "-" + root.group(2), root.group(3)));
        }
        var hub = OF_HUB_PORT.matcher(text);
        return hub.find() ? Optional.of(new KernelLine(hub.group(1) + "." + hub.group(2), hub.group(3))) : Optional.empty();
    }

    /** Whether it concerns a device on a port: it is about that port or a hub on the way to it. */
    public boolean concerns(String devicePort) {
        return devicePort.equals(port) || devicePort.startsWith(port + ".");
    }
}
