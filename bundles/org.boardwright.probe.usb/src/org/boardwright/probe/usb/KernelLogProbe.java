package org.boardwright.probe.usb;

import java.io.IOException;

import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextReading;
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

    private final TextReading<TextLines> text = new TextReading<>(KernelLogParts.KIND, TextLines::open,
            (lines, artifact) -> KernelLogReader.looksLikeKernelLog(lines) ? Support.yes() : Support.no(KernelLogReader.EXPECTED),
            (lines, artifact, cancelled) -> new KernelLogReader(lines, artifact).read(cancelled));

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
        return text.supports(transport);
    }

    @Override
    public ProbeSession open(Transport transport) throws IOException {
        return text.open(transport);
    }
}
