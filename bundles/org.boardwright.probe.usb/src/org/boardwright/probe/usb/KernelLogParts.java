package org.boardwright.probe.usb;

/**
 * The parts of a kernel log: what {@link KernelLogProbe} reports as facets, and what signatures may match. The names
 * are API. Only what concerns the ports is read where an Apple device showed itself; when none did, every port counts,
 * and a warning says so.
 */
public final class KernelLogParts {

    /** The kind of artifact: the value for {@code artifactKind} of a signature. */
    public static final String KIND = "kernel-log";

    /**
     * Always there, once: the gravest trouble of the connection, of {@code over-current}, {@code bad-signal} (errors
     * -71, -84, or "Maybe the USB cable is bad"), {@code no-answer} (-110), {@code not-enumerated},
     * {@code transfer-lost} (the device went away during a transfer, -19 or -108), {@code resets} (the computer reset the
     * link again and again), {@code none}. That a device leaves and returns is no trouble: a restore does it several times.
     */
    public static final String TROUBLE = "trouble";
    /** How often the device left, decimal, when it did. */
    public static final String DISCONNECTS = "disconnects";
    /** A mode the phone showed by its product number: {@code dfu}, {@code wtf}, {@code recovery}, {@code running}. May repeat. */
    public static final String MODE = "mode";

    private KernelLogParts() {
    }
}
