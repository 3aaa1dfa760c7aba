package org.boardwright.probe.usb;

import java.io.IOException;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.NotTextException;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.SignatureSet;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
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

    @Override
    public String id() {
        return "org.boardwright.probe.usb.record";
    }

    @Override
    public String artifactKind() {
        return UsbRecordParts.KIND;
    }

    @Override
    public Support supports(Transport transport) {
        try (var lines = TextLines.open(transport)) {
            var first = lines.next();
            return first != null && first.text().equals(UsbEvent.HEADER) ? Support.yes() : Support.no(EXPECTED);
        } catch (NotTextException other) {
            return Support.no(other.getMessage());
        } catch (IOException broken) {
            return Support.no("%s cannot be read: %s".formatted(transport.name(), broken.getMessage()));
        }
    }

    @Override
    public ProbeSession open(Transport transport, SignatureSet signatures) throws IOException {
        var artifact = Artifact.of(transport, artifactKind());
        try {
            var lines = TextLines.open(transport);
            var reader = new UsbRecordReader(lines, artifact);
            return ProbeSession.reading(lines, artifact, cancelled -> reader.read(signatures, cancelled));
        } catch (NotTextException other) {
            return ProbeSession.answering(new ProbeAnswer.NotApplicable(artifact, other.getMessage()));
        }
    }
}
