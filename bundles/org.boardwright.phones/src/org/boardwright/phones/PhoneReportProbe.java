package org.boardwright.phones;

import org.boardwright.phones.internal.PhoneReportReader;
import org.boardwright.probe.Probe;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;
import org.osgi.service.component.annotations.Component;

/** Reads what a phone told of its battery and its storage. Knows no fault. Its facets are those of {@link PhoneReportParts}. */
@Component(service = Probe.class)
public final class PhoneReportProbe extends TextProbe {

    /** Made by the service runtime. */
    public PhoneReportProbe() {
        super("org.boardwright.phones.report", TextReading.headed(PhoneReportParts.KIND, PhoneReport.HEADER, "a phone report",
                (lines, artifact, cancelled) -> new PhoneReportReader(lines, artifact).read(cancelled)));
    }
}
