package org.boardwright.probe.usb;

import org.boardwright.probe.Probe;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.usb.internal.KernelLogReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the kernel log of a Linux computer, as {@code dmesg}, {@code journalctl -k} or syslog print it, and tells how
 * the USB connection held. Knows no fault. Its facets are those of {@link KernelLogParts}; a log of any size is read in
 * constant memory.
 */
@Component(service = Probe.class)
public final class KernelLogProbe extends TextProbe {

    /** Made by the service runtime. */
    public KernelLogProbe() {
        super("org.boardwright.probe.usb.kernellog", new TextReading<>(KernelLogParts.KIND, TextLines::open,
                (lines, artifact) -> KernelLogReader.looksLikeKernelLog(lines) ? Support.yes() : Support.no(KernelLogReader.EXPECTED),
                (lines, artifact, cancelled) -> new KernelLogReader(lines, artifact).read(cancelled)));
    }
}
