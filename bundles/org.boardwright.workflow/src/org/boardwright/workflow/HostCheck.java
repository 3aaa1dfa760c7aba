package org.boardwright.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.Transport;
import org.boardwright.probe.host.HostParts;

/**
 * What was found of the computer at the bench.
 *
 * @param report   the text its probe reads
 * @param findings in the order of the report
 * @param warnings what could not be told, and why; sentences
 */
public record HostCheck(String report, List<Finding> findings, List<String> warnings) {

    /** Name of the report in a case. */
    public static final String NAME = "computer.txt";

    private static final Map<String, Set<String>> TROUBLES = Map.of(HostParts.HOSTS_FILE, Set.of("signing-server", "apple"),
            HostParts.CLOCK, Set.of("wrong", "not-synchronised"), HostParts.DISK, Set.of("short"), HostParts.MACHINE,
            Set.of("virtual", "container"), HostParts.USB, Set.of("hidden"), HostParts.USBMUXD, Set.of("stopped", "missing"),
            HostParts.OTHER_PROGRAM, Set.of("takes-usb", "talks"), HostParts.PROXY, Set.of("set"), HostParts.SIGNING_SERVER,
            Set.of("not-reached"));

    /**
     * One thing that was found.
     *
     * @param part  one of {@link HostParts}
     * @param value as documented there
     * @param told  the line of the report, or words when there is none
     */
    public record Finding(String part, String value, String told) {

        /** Whether it can disturb a restore. */
        public boolean isTrouble() {
            return TROUBLES.getOrDefault(part, Set.of()).contains(value);
        }
    }

    public HostCheck {
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    static HostCheck of(String report, Observed observed) {
        return new HostCheck(report, observed.facets().stream().map(f -> new Finding(f.part(), f.value(), f.place().excerpt())).toList(),
                observed.warnings());
    }

    /** What can disturb a restore. */
    public List<Finding> troubles() {
        return findings.stream().filter(Finding::isTrouble).toList();
    }

    /** The report, to be attached to a case. */
    public Transport transport() {
        return Transport.ofBytes(NAME, report.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the report to a case. */
    public Attachment addTo(OpenCase open, String by, BooleanSupplier cancelled) {
        return open.attach(transport(), by, cancelled);
    }
}
