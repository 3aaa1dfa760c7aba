package org.boardwright.probe.usb.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.TextLine;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.usb.UsbEvent;
import org.boardwright.probe.usb.UsbEvent.Arrived;
import org.boardwright.probe.usb.UsbEvent.Left;
import org.boardwright.probe.usb.UsbRecordParts;

/** Reads a USB record from its first line to its last. For one thread, once. */
public final class UsbRecordReader {

    /** A phone that comes back later than this was taken out by hand or started anew. */
    private static final Duration SOON = Duration.ofSeconds(10);
    /** A restore hands over from one boot loader to the next in the same mode once; more than twice it does not. */
    private static final int FLAPPING = 3;
    /** Full speed of USB, in Mbit/s. */
    private static final int FULL_SPEED = 12;
    private static final int PORTS_MAX = 500;

    /** What a port told last. */
    private static final class PortState {
        private Arrived arrived;
        private Instant left;
    }

    private final TextLines lines;
    private final Artifact artifact;
    private final Map<String, PortState> ports = new HashMap<>();
    private final Map<String, Place> modes = new LinkedHashMap<>();
    private Place first;
    private Place slow;
    private Place overCurrent;
    private Place flapping;
    private Place furthest;
    private int slowest = Integer.MAX_VALUE;
    private int hubs;
    private int returns;

    /** Reads these lines, which the caller closes. */
    public UsbRecordReader(TextLines lines, Artifact artifact) {
        this.lines = lines;
        this.artifact = artifact;
    }

    /**
     * Reads from behind the header to the end.
     *
     * @param cancelled asked now and then
     * @throws IOException when the lines cannot be read
     */
    public ProbeAnswer read(BooleanSupplier cancelled) throws IOException {
        var warnings = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (cancelled.getAsBoolean()) {
                return ProbeAnswer.Failed.cancelled(artifact);
            }
            if (!read(line) && warnings.isEmpty()) {
                warnings.add("line %d is no event of a USB record; it and the like were left out".formatted(line.number()));
            }
        }
        if (first == null) {
            return new ProbeAnswer.NotApplicable(artifact, "no phone came while the record was kept");
        }
        return new ProbeAnswer.Observed(artifact, facets(), warnings);
    }

    private boolean read(TextLine line) {
        var event = UsbEvent.parse(line.text());
        event.filter(each -> ports.size() < PORTS_MAX || ports.containsKey(each.port())).ifPresent(each -> {
            var port = ports.computeIfAbsent(each.port(), absent -> new PortState());
            switch (each) {
                case Arrived arrived -> arrived(port, arrived, line.place(artifact.name()));
                case Left left -> port.left = left.at();
            }
        });
        return event.isPresent();
    }

    private void arrived(PortState port, Arrived now, Place place) {
        first = first == null ? place : first;
        modes.putIfAbsent(now.mode(), place);
        if (now.speed() > 0 && now.speed() < slowest) {
            slowest = now.speed();
            slow = place;
        }
        if (furthest == null || UsbEvent.hubs(now.port()) > hubs) {
            hubs = UsbEvent.hubs(now.port());
            furthest = place;
        }
        compare(port, now, place);
        port.arrived = now;
    }

    private void compare(PortState port, Arrived now, Place place) {
        if (port.arrived == null) {
            return;
        }
        if (overCurrent == null && now.overCurrents() > port.arrived.overCurrents()) {
            overCurrent = place;
        }
        boolean soon = port.left != null && Duration.between(port.left, now.at()).compareTo(SOON) <= 0;
        if (soon && port.arrived.mode().equals(now.mode())) {
            returns++;
            flapping = flapping == null && returns >= FLAPPING ? place : flapping;
        }
    }

    private List<Facet> facets() {
        var facets = new ArrayList<Facet>();
        facets.add(connection());
        facets.add(new Facet(UsbRecordParts.WAY, hubs == 0 ? "direct" : hubs == 1 ? "hub" : "hubs", furthest));
        facets.add(new Facet(UsbRecordParts.HUBS, Integer.toString(hubs), furthest));
        facets.add(new Facet(UsbRecordParts.RETURNS, Integer.toString(returns), flapping == null ? first : flapping));
        if (slow != null) {
            facets.add(new Facet(UsbRecordParts.SPEED, Integer.toString(slowest), slow));
        }
        modes.forEach((mode, place) -> facets.add(new Facet(UsbRecordParts.MODE, mode, place)));
        return facets;
    }

    private Facet connection() {
        if (overCurrent != null) {
            return new Facet(UsbRecordParts.CONNECTION, "over-current", overCurrent);
        }
        if (flapping != null) {
            return new Facet(UsbRecordParts.CONNECTION, "flapping", flapping);
        }
        return slowest <= FULL_SPEED ? new Facet(UsbRecordParts.CONNECTION, "slow", slow)
                : new Facet(UsbRecordParts.CONNECTION, "steady", first);
    }
}
