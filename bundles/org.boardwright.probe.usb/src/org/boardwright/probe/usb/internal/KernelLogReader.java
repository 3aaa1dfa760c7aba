package org.boardwright.probe.usb.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.TextLine;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.usb.KernelLine;
import org.boardwright.probe.usb.KernelLogParts;

/** Reads a kernel log from its first line to its last. For one thread, once. */
public final class KernelLogReader {

    /** Why a text is no kernel log. */
    public static final String EXPECTED = "most lines are not of a kernel log as dmesg or journalctl -k print it";

    private static final int GLANCE_LINES = 200;
    /** No computer has that many ports. */
    private static final int PORTS_MAX = 500;
    private static final int STEP = 1024;

    private final TextLines lines;
    private final Artifact artifact;
    private final Map<String, Port> ports = new LinkedHashMap<>();

    /** Reads these lines, which the caller closes. */
    public KernelLogReader(TextLines lines, Artifact artifact) {
        this.lines = lines;
        this.artifact = artifact;
    }

    /**
     * Looks at the beginning: most lines must be of the kernel. A restore log with a few of them in it is none.
     *
     * @throws IOException when the lines cannot be read
     */
    public static boolean looksLikeKernelLog(TextLines lines) throws IOException {
        int kernel = 0;
        int all = 0;
        for (var line = lines.next(); line != null && all < GLANCE_LINES; line = lines.next()) {
            if (!line.text().isBlank()) {
                all++;
                kernel += KernelLine.isOfKernel(line.text()) ? 1 : 0;
            }
        }
        return 2 * kernel > all;
    }

    /**
     * Reads to the end.
     *
     * @param cancelled asked now and then
     * @throws IOException when the lines cannot be read
     */
    public ProbeAnswer read(BooleanSupplier cancelled) throws IOException {
        long count = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (count++ % STEP == 0 && cancelled.getAsBoolean()) {
                return ProbeAnswer.Failed.cancelled(artifact);
            }
            read(line);
        }
        return ports.isEmpty() ? new ProbeAnswer.NotApplicable(artifact, "the kernel log names no USB device")
                : observed();
    }

    private void read(TextLine line) {
        KernelLine.of(line.text()).ifPresent(each -> {
            if (ports.size() < PORTS_MAX || ports.containsKey(each.port())) {
                ports.computeIfAbsent(each.port(), absent -> new Port()).read(each.message(), line.place(artifact.name()));
            }
        });
    }

    private ProbeAnswer observed() {
        var warnings = new ArrayList<>(lines.warnings());
        var phones = ports.values().stream().filter(Port::isOfApple).toList();
        if (phones.isEmpty()) {
            warnings.add("no Apple device is named in it; the lines may be about another device");
        }
        var facets = facets(phones.isEmpty() ? ports.values() : phones);
        return new ProbeAnswer.Observed(artifact, facets, warnings);
    }

    private List<Facet> facets(Collection<Port> of) {
        var facets = new ArrayList<Facet>();
        facets.add(trouble(of));
        of.forEach(port -> port.modes().forEach((mode, place) -> facets.add(new Facet(KernelLogParts.MODE, mode, place))));
        int disconnects = of.stream().mapToInt(Port::disconnects).sum();
        of.stream().map(Port::firstDisconnect).filter(Objects::nonNull).findFirst().ifPresent(place -> facets
                .add(new Facet(KernelLogParts.DISCONNECTS, Integer.toString(disconnects), place)));
        facets.sort(Comparator.comparingLong(facet -> facet.place().line()));
        return facets;
    }

    private Facet trouble(Collection<Port> of) {
        return of.stream().flatMap(port -> port.troubles().entrySet().stream()).min(Map.Entry.comparingByKey())
                .map(gravest -> new Facet(KernelLogParts.TROUBLE, gravest.getKey().id(), gravest.getValue()))
                .orElseGet(() -> new Facet(KernelLogParts.TROUBLE, Trouble.NONE.id(),
                        Place.whole(artifact.name(), "no USB trouble in the log")));
    }
}
