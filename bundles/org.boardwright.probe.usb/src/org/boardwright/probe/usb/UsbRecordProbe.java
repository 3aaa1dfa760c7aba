package org.boardwright.probe.usb;

import java.io.IOException;

import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.Transport;
import org.boardwright.probe.usb.internal.UsbRecordReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the record of a USB connection that Boardwright keeps while a phone is plugged in, and tells how it held. Knows
 * no fault. Its facets are those of {@link UsbRecordParts}.
 */
@Component(service = Probe.class)
public final class UsbRecordProbe implements Probe {

    private static final String EXPECTED = "a USB record begins with '" + UsbEvent.HEADER + "'";

    private final TextReading<TextLines> text = new TextReading<>(UsbRecordParts.KIND, TextLines::open,
            (lines, artifact) -> glance(lines),
            (lines, artifact, cancelled) -> new UsbRecordReader(lines, artifact).read(cancelled));

    @Override
    public String id() {
        return "org.boardwright.probe.usb.record";
    }

    @Override
    public String artifactKind() {
        return UsbRecordParts.KIND;
    }

    private static Support glance(TextLines lines) throws IOException {
        var first = lines.next();
        return first != null && first.text().equals(UsbEvent.HEADER) ? Support.yes() : Support.no(EXPECTED);
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
