package org.boardwright.probe.host;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a computer tells of itself, as text: {@link #HEADER}, then lines {@code name: value}. Names may repeat. For one
 * thread.
 */
public final class HostReport {

    /** The first line. */
    public static final String HEADER = "# Boardwright host report 1";

    /** Instant of the computer's clock when the report was taken, as ISO 8601. */
    public static final String TAKEN = "taken";
    /** Name and version of the system. */
    public static final String SYSTEM = "system";
    /** A time that has passed for sure, as ISO 8601. */
    public static final String NOT_BEFORE = "not-before";
    /** {@code yes} or {@code no}. */
    public static final String CLOCK_SYNCHRONISED = "clock-synchronised";
    /** Seconds by which the clock is ahead of a server of Apple. */
    public static final String CLOCK_OFFSET = "clock-offset-seconds";
    /** Path of the hosts file that was read. */
    public static final String HOSTS_FILE = "hosts-file";
    /** Number and text of a line of it that names Apple. */
    public static final String HOSTS_LINE = "hosts-line";
    /** Free bytes, a blank, and the folder. */
    public static final String FREE = "free-bytes";
    /** Maker and model. */
    public static final String MACHINE = "machine";
    /** {@code yes} or {@code no}. */
    public static final String HYPERVISOR = "hypervisor";
    /** What kind of container this runs in. */
    public static final String CONTAINER = "container";
    /** {@code yes} or {@code no}. */
    public static final String USB_VISIBLE = "usb-visible";
    /** {@code running}, {@code installed}, {@code stopped} or {@code missing}. */
    public static final String USBMUXD = "usbmuxd";
    /** How many connections to usbmuxd are open. */
    public static final String CONNECTIONS = "usbmuxd-connections";
    /** How many programs run that were looked at. */
    public static final String PROCESSES = "processes";
    /** A running program that takes USB devices for a virtual machine. */
    public static final String TAKES_USB = "takes-usb";
    /** A running program that talks to phones. */
    public static final String TALKS = "talks-to-phones";
    /** Name and version of a restore program or one of its helpers. */
    public static final String PROGRAM = "program";
    /** Name and version of software from Apple. */
    public static final String APPLE_SOFTWARE = "apple-software";
    /** Name of a variable that names a proxy; its value may hold a password. */
    public static final String PROXY = "proxy-variable";
    /** Whether Apple's signing server answered: {@code reached} or {@code not-reached}, a blank, and how. */
    public static final String SIGNING_SERVER = "signing-server";
    /** What could not be told, and why. */
    public static final String NOT_KNOWN = "not-known";

    /**
     * Room a restore wants: an IPSW has 6 to 10 GB, and older builds of idevicerestore unpack the system image of about the
     * same size beside it. Estimate.
     */
    public static final long ROOM_BYTES = 12_000_000_000L;

    private static final Pattern LINE = Pattern.compile("([a-z][a-z-]*): (.+)");

    private final StringBuilder text = new StringBuilder(HEADER).append('\n');

    /** A line of a report. */
    public record Entry(String name, String value) {

        public Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }

        /** Reads a line of a report; empty when it is none. */
        public static Optional<Entry> parse(String line) {
            var match = LINE.matcher(line);
            return match.matches() ? Optional.of(new Entry(match.group(1), match.group(2))) : Optional.empty();
        }
    }

    /**
     * Adds a line.
     *
     * @param name  one of the names above
     * @param value line feeds become blanks; nothing is added when it is blank
     */
    public HostReport add(String name, String value) {
        var line = value.replaceAll("\\s+", " ").strip();
        if (!line.isEmpty()) {
            text.append(name).append(": ").append(line).append('\n');
        }
        return this;
    }

    /** The whole text. */
    public String text() {
        return text.toString();
    }
}
