package org.boardwright.probe.host;

import org.boardwright.probe.Probe;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.host.internal.HostReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the report that {@link HostLook} writes about the computer at the bench. Knows no fault. Its facets are those of
 * {@link HostParts}.
 */
@Component(service = Probe.class)
public final class HostProbe extends TextProbe {

    /** Made by the service runtime. */
    public HostProbe() {
        super("org.boardwright.probe.host", TextReading.headed(HostParts.KIND, HostReport.HEADER, "a host report",
                (lines, artifact, cancelled) -> new HostReader(lines, artifact).read(cancelled)));
    }
}
