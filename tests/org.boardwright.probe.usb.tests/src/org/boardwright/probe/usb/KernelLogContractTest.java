package org.boardwright.probe.usb;

import java.nio.charset.StandardCharsets;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;

class KernelLogContractTest extends ProbeContractTest {

    private static final String LOG = """
            [  10.000001] usb 1-2: New USB device found, idVendor=05ac, idProduct=1281, bcdDevice= 0.00
            [  11.000000] usb 1-2: device descriptor read/64, error -71
            """;

    @Override
    protected ProbeContract contract() {
        return new ProbeContract(new KernelLogProbe(), "kernel.log", LOG.getBytes(StandardCharsets.UTF_8));
    }
}
