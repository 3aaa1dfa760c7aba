package org.boardwright.phones.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.boardwright.phones.PhoneReport;
import org.boardwright.phones.PhoneReportParts;
import org.boardwright.probe.Artifact;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.TextLine;
import org.boardwright.probe.TextLines;

/** Reads a phone report from its first line to its last. For one thread, once. */
public final class PhoneReportReader {

    private static final Pattern LINE = Pattern.compile("([A-Za-z-]+(?:\\.\\w+)?): (.*)");
    private static final String SUCCESS = "Success";
    private static final String STATUS = ".Status";
    /** A phone tells some dozens. */
    private static final int VALUES_MAX = 1000;
    private static final int PERCENT = 100;

    /** A value and where it is. */
    private record Told(String value, Place place) {

        Optional<Long> number() {
            return value.matches("\\d{1,18}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
        }
    }

    private final TextLines lines;
    private final Artifact artifact;
    private final Map<String, Told> told = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    /** Reads these lines, which the caller closes. */
    public PhoneReportReader(TextLines lines, Artifact artifact) {
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
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (cancelled.getAsBoolean()) {
                return ProbeAnswer.Failed.cancelled(artifact);
            }
            read(line);
        }
        warnings.addAll(lines.warnings());
        var facets = facets();
        return facets.isEmpty() ? new ProbeAnswer.NotApplicable(artifact, "the phone told nothing of battery or storage")
                : new ProbeAnswer.Observed(artifact, facets, warnings);
    }

    private void read(TextLine line) {
        var match = LINE.matcher(line.text());
        if (match.matches() && match.group(1).equals(PhoneReport.NOT_KNOWN)) {
            warnings.add("not known: " + match.group(2));
        } else if (match.matches() && told.size() < VALUES_MAX) {
            told.putIfAbsent(match.group(1), new Told(match.group(2), line.place(artifact.name())));
        }
    }

    private List<Facet> facets() {
        var facets = new ArrayList<Facet>();
        battery().ifPresent(facets::addAll);
        number("CycleCount").ifPresent(each -> facets.add(new Facet(PhoneReportParts.CYCLES, each.value(), each.place())));
        Optional.ofNullable(told.get(PhoneReport.NAND + STATUS)).ifPresent(
                each -> facets.add(new Facet(PhoneReportParts.NAND, each.value().equals(SUCCESS) ? "answers" : "silent", each.place())));
        available().ifPresent(each -> facets.add(new Facet(PhoneReportParts.STORAGE,
                each.number().orElseThrow() < PhoneReportParts.FULL_BYTES ? "full" : "room", each.place())));
        return facets;
    }

    /** A value of the gauge, from whichever group has it. */
    private Optional<Told> number(String... keys) {
        return Stream.of(keys).flatMap(key -> Stream.of(PhoneReport.GAUGE, PhoneReport.SMART_BATTERY).map(group -> told.get(group + "." + key)))
                .filter(each -> each != null && each.number().isPresent()).findFirst();
    }

    /** AppleRawMaxCapacity is in mAh; MaxCapacity is in percent on newer phones, and so is left out. */
    private Optional<List<Facet>> battery() {
        var design = number("DesignCapacity");
        var full = number("FullChargeCapacity", "AppleRawMaxCapacity", "NominalChargeCapacity");
        if (design.isPresent() && full.isPresent() && design.get().number().orElseThrow() > 0 && full.get().number().orElseThrow() > 0) {
            long percent = full.get().number().orElseThrow() * PERCENT / design.get().number().orElseThrow();
            var place = full.get().place();
            return Optional.of(List.of(new Facet(PhoneReportParts.BATTERY, percent < PhoneReportParts.WORN_PERCENT ? "worn" : "good", place),
                    new Facet(PhoneReportParts.BATTERY_PERCENT, Long.toString(percent), place)));
        }
        var silent = Optional.ofNullable(told.get(PhoneReport.GAUGE + STATUS)).filter(each -> !each.value().equals(SUCCESS))
                .or(() -> full.filter(each -> each.number().orElseThrow() == 0));
        return silent.map(each -> List.of(new Facet(PhoneReportParts.BATTERY, "silent", each.place())));
    }

    private Optional<Told> available() {
        return Stream.of("TotalDataAvailable", "AmountDataAvailable").map(key -> told.get(PhoneReport.DISK + "." + key))
                .filter(each -> each != null && each.number().isPresent()).findFirst();
    }
}
