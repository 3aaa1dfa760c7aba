package org.boardwright.probe.usb;

import org.boardwright.probe.Probe;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.usb.internal.UsbRecordReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the record of a USB connection that Boardwright keeps while a phone is plugged in, and tells how it held. Knows
 * no fault. Its facets are those of {@link UsbRecordParts}.
 */
@Component(service = Probe.class)
public final class UsbRecordProbe extends TextProbe {

    /** Made by the service runtime. */
    public UsbRecordProbe() {
        super("org.boardwright.probe.usb.record", TextReading.headed(UsbRecordParts.KIND, UsbEvent.HEADER, "a USB record",
                (lines, artifact, cancelled) -> new UsbRecordReader(lines, artifact).read(cancelled)));
    }
}
