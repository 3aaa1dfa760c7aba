package org.boardwright.phones;

import java.io.IOException;

import org.boardwright.phones.internal.PhoneReportReader;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.Transport;
import org.osgi.service.component.annotations.Component;

/** Reads what a phone told of its battery and its storage. Knows no fault. Its facets are those of {@link PhoneReportParts}. */
@Component(service = Probe.class)
public final class PhoneReportProbe implements Probe {

    private static final String EXPECTED = "a phone report begins with '" + PhoneReport.HEADER + "'";

    private final TextReading<TextLines> text = new TextReading<>(PhoneReportParts.KIND, TextLines::open,
            (lines, artifact) -> glance(lines),
            (lines, artifact, cancelled) -> new PhoneReportReader(lines, artifact).read(cancelled));

    @Override
    public String id() {
        return "org.boardwright.phones.report";
    }

    @Override
    public String artifactKind() {
        return PhoneReportParts.KIND;
    }

    private static Support glance(TextLines lines) throws IOException {
        var first = lines.next();
        return first != null && first.text().equals(PhoneReport.HEADER) ? Support.yes() : Support.no(EXPECTED);
    }

    @Override
    public Support supports(Transport transport) {
        return text.supports(transport);
    }

    @Override
    public ProbeSession open(Transport transport) throws IOException {
        return text.open(transport);
    }
}
