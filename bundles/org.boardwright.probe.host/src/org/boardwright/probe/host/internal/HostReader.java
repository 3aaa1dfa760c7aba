package org.boardwright.probe.host.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.TextLine;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.host.HostReport;
import org.boardwright.probe.host.HostReport.Entry;

/** Reads a host report from its first line to its last. For one thread, once. */
public final class HostReader {

    /** A report has some dozens; what is longer is none of ours. */
    private static final int LINES_MAX = 10_000;

    private final TextLines lines;
    private final Artifact artifact;
    private final List<Told> told = new ArrayList<>();
    private long strange;

    /** Reads these lines, which the caller closes. */
    public HostReader(TextLines lines, Artifact artifact) {
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
            if (!line.text().isBlank()) {
                read(line);
            }
        }
        return answer();
    }

    private void read(TextLine line) {
        var entry = Entry.parse(line.text()).filter(each -> told.size() < LINES_MAX);
        entry.ifPresent(each -> told.add(new Told(each.name(), each.value(), line.place(artifact.name()))));
        strange = entry.isEmpty() && strange == 0 ? line.number() : strange;
    }

    private ProbeAnswer answer() {
        var facets = new HostFindings(artifact.name(), told).facets();
        if (facets.isEmpty()) {
            return new ProbeAnswer.NotApplicable(artifact, "the host report says nothing that is known");
        }
        var warnings = new ArrayList<>(lines.warnings());
        if (strange > 0) {
            warnings.add("line %d is none of a host report; it and the like were left out".formatted(strange));
        }
        told.stream().filter(each -> each.is(HostReport.NOT_KNOWN)).map(each -> "not known: " + each.value()).forEach(warnings::add);
        return new ProbeAnswer.Observed(artifact, facets, warnings);
    }
}
