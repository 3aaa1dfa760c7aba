package org.boardwright.probe.host;

import java.io.IOException;

import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.Transport;
import org.boardwright.probe.host.internal.HostReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the report that {@link HostLook} writes about the computer at the bench. Knows no fault. Its facets are those of
 * {@link HostParts}.
 */
@Component(service = Probe.class)
public final class HostProbe implements Probe {

    private static final String EXPECTED = "a host report begins with '" + HostReport.HEADER + "'";

    private final TextReading<TextLines> text = new TextReading<>(HostParts.KIND, TextLines::open,
            (lines, artifact) -> glance(lines),
            (lines, artifact, cancelled) -> new HostReader(lines, artifact).read(cancelled));

    @Override
    public String id() {
        return "org.boardwright.probe.host";
    }

    @Override
    public String artifactKind() {
        return HostParts.KIND;
    }

    private static Support glance(TextLines lines) throws IOException {
        var first = lines.next();
        return first != null && first.text().equals(HostReport.HEADER) ? Support.yes() : Support.no(EXPECTED);
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
