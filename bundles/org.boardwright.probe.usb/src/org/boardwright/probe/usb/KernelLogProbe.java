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
import org.boardwright.probe.usb.internal.KernelLogReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the kernel log of a Linux computer, as {@code dmesg}, {@code journalctl -k} or syslog print it, and tells how
 * the USB connection held. Knows no fault. Its facets are those of {@link KernelLogParts}; a log of any size is read in
 * constant memory.
 */
@Component(service = Probe.class)
public final class KernelLogProbe implements Probe {

    @Override
    public String id() {
        return "org.boardwright.probe.usb.kernellog";
    }

    @Override
    public String artifactKind() {
        return KernelLogParts.KIND;
    }

    @Override
    public Support supports(Transport transport) {
        try (var lines = TextLines.open(transport)) {
            return KernelLogReader.looksLikeKernelLog(lines) ? Support.yes() : Support.no(KernelLogReader.EXPECTED);
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
            var reader = new KernelLogReader(lines, artifact);
            return ProbeSession.reading(lines, artifact, cancelled -> reader.read(signatures, cancelled));
        } catch (NotTextException other) {
            return ProbeSession.answering(new ProbeAnswer.NotApplicable(artifact, other.getMessage()));
        }
    }
}
