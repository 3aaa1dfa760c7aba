package org.boardwright.phones;

/**
 * The parts of a phone report: what {@link PhoneReportProbe} reports as facets, and what signatures may match. The names
 * are API. A part is left out when the phone did not tell.
 */
public final class PhoneReportParts {

    /** The kind of artifact: the value for {@code artifactKind} of a signature. */
    public static final String KIND = "phone-report";

    /**
     * {@code silent} (the gauge does not answer, or tells no capacity), {@code worn} (holds less than
     * {@value #WORN_PERCENT} % of its design capacity), {@code good}.
     */
    public static final String BATTERY = "battery";
    /** What the battery holds in percent of its design capacity, decimal. */
    public static final String BATTERY_PERCENT = "battery-percent";
    /** Charge cycles, decimal. */
    public static final String CYCLES = "battery-cycles";
    /** {@code answers} or {@code silent}: the storage, asked through the diagnostics relay. */
    public static final String NAND = "nand";
    /** {@code full} (less than {@link #FULL_BYTES} available) or {@code room}. */
    public static final String STORAGE = "storage";

    /** Below it Apple calls a battery significantly degraded (support.apple.com/101575). */
    public static final int WORN_PERCENT = 80;
    /** Below it iOS finds no room to update and phones are known to loop at the logo. Estimate. */
    public static final long FULL_BYTES = 1_000_000_000L;

    private PhoneReportParts() {
    }
}
