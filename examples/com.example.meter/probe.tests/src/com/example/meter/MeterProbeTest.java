package com.example.meter;

import java.nio.charset.StandardCharsets;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;

class MeterProbeTest extends ProbeContractTest {

    private static final String LOG = "ChargeMeter log 1\n00:00 5.08 V 0.48 A\n00:10 5.11 V 0.02 A\n";

    @Override
    protected ProbeContract contract() {
        return new ProbeContract(new MeterProbe(), "meter.log", LOG.getBytes(StandardCharsets.UTF_8));
    }
}
