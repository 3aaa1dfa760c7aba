package org.boardwright.probe.usb;

/**
 * The parts of a USB record: what {@link UsbRecordProbe} reports as facets, and what signatures may match. The names
 * are API.
 */
public final class UsbRecordParts {

    /** The kind of artifact: the value for {@code artifactKind} of a signature. */
    public static final String KIND = "usb-record";

    /**
     * Always there, once: how the connection held, the gravest of {@code over-current} (the port counted one while it was
     * watched), {@code flapping} (the phone was lost and found in the same mode, again and again), {@code slow} (full
     * speed, 12 Mbit/s, or less; phones of the last ten years have high speed in every mode), {@code steady}.
     */
    public static final String CONNECTION = "connection";
    /** Always there, once: {@code direct} (no hub outside of the computer), {@code hub} or {@code hubs}. */
    public static final String WAY = "way";
    /** How many hubs are between phone and computer, decimal, once. */
    public static final String HUBS = "hubs";
    /** The slowest speed at which the phone was taken on, in Mbit/s, decimal, once. */
    public static final String SPEED = "speed";
    /** How often the phone was lost and found again in the same mode within seconds, decimal, once. */
    public static final String RETURNS = "returns";
    /** A mode the phone showed: {@code dfu}, {@code wtf}, {@code recovery}, {@code running}. May repeat. */
    public static final String MODE = "mode";

    private UsbRecordParts() {
    }
}
