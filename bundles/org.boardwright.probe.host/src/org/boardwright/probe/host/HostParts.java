package org.boardwright.probe.host;

/**
 * The parts of a host report: what {@link HostProbe} reports as facets, and what signatures may match. The names are
 * API. A part is left out when the computer could not tell; a warning says why.
 */
public final class HostParts {

    /** The kind of artifact: the value for {@code artifactKind} of a signature. */
    public static final String KIND = "host-report";

    /** {@code linux}, {@code windows} or {@code macos}, once. */
    public static final String SYSTEM = "system";
    /**
     * What the hosts file says of Apple: {@code signing-server} (a line names gs.apple.com), {@code apple} (a line names
     * another server of Apple), {@code clean}.
     */
    public static final String HOSTS_FILE = "hosts-file";
    /**
     * {@code wrong} (more than five minutes off, or a time that cannot be), {@code not-synchronised} (no time server sets
     * it), {@code right}.
     */
    public static final String CLOCK = "clock";
    /** {@code short} when the emptiest folder of a restore has less than {@link HostReport#ROOM_BYTES} free, else {@code enough}. */
    public static final String DISK = "disk";
    /** {@code real}, {@code virtual} or {@code container}. */
    public static final String MACHINE = "machine";
    /** {@code visible} or {@code hidden}: whether the system shows USB devices at all. */
    public static final String USB = "usb";
    /**
     * The service that talks to phones: {@code running}, {@code installed} (starts when a phone is plugged in),
     * {@code stopped}, {@code missing}.
     */
    public static final String USBMUXD = "usbmuxd";
    /** How many programs have a connection to usbmuxd, decimal, where that can be told. */
    public static final String CONNECTIONS = "usbmuxd-connections";
    /**
     * What else runs that wants the phone: {@code takes-usb} (a virtual machine), {@code talks} (a program that talks to
     * phones), {@code none}.
     */
    public static final String OTHER_PROGRAM = "other-program";
    /** A program with its version as it prints it, e.g. {@code idevicerestore 1.0.0}. May repeat. */
    public static final String PROGRAM = "program";
    /** Software of Apple with its version, e.g. {@code iTunes 12.13.2.3}. May repeat. */
    public static final String APPLE_SOFTWARE = "apple-software";
    /** {@code set} or {@code none}: whether the environment names a proxy. */
    public static final String PROXY = "proxy";
    /** {@code reached} or {@code not-reached}, when the report was taken with leave to ask the network. */
    public static final String SIGNING_SERVER = "signing-server";

    private HostParts() {
    }
}
