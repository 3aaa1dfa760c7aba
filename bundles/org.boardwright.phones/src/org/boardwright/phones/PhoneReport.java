package org.boardwright.phones;

import java.util.List;
import java.util.Objects;

/**
 * What a phone that runs iOS told of its battery and its storage, as text: {@link #HEADER}, then lines
 * {@code group.Key: value}, with the keys of the phone. Artifact of {@link PhoneReportProbe}.
 *
 * @param lines without their ends
 */
public record PhoneReport(List<String> lines) {

    /** The first line. */
    public static final String HEADER = "# Boardwright phone report 1";
    /** Group of the answer to GasGauge, of the diagnostics relay. */
    public static final String GAUGE = "GasGauge";
    /** Group of the answer to NAND, of the diagnostics relay. */
    public static final String NAND = "NAND";
    /** Group of the registry entry AppleSmartBattery; newer iOS tells there what GasGauge told. */
    public static final String SMART_BATTERY = "AppleSmartBattery";
    /** Group of the domain com.apple.mobile.battery of lockdownd. */
    public static final String BATTERY = "battery";
    /** Group of the domain com.apple.disk_usage of lockdownd. */
    public static final String DISK = "disk";
    /** Name of lines about what the phone did not tell, and why. */
    public static final String NOT_KNOWN = "not-known";

    public PhoneReport {
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }

    /** Whether the phone told anything at all. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.startsWith(NOT_KNOWN));
    }

    /** The whole text. */
    public String text() {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }
}
