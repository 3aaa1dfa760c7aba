package org.boardwright.probe.usb;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;

class UsbRecordContractTest extends ProbeContractTest {

    @Override
    protected ProbeContract contract() {
        var arrived = new UsbEvent.Arrived(Instant.parse("2026-05-01T12:00:00Z"), "1-2", "running", 480, 0);
        var text = UsbEvent.HEADER + "\n" + arrived.line() + "\n";
        return new ProbeContract(new UsbRecordProbe(), "usb.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
