package org.boardwright.probe.paniclog;

import java.nio.charset.StandardCharsets;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;

class PanicLogContractTest extends ProbeContractTest {

    private static final String REPORT = """
            {"bug_type":"210","timestamp":"2024-05-01 10:00:00.00 +0000","os_version":"iPhone OS 16.7.8 (20H343)"}
            {
              "build" : "iPhone OS 16.7.8 (20H343)",
              "product" : "iPhone10,3",
              "panicString" : "panic(cpu 0 caller 0xfffffff012345678): userspace watchdog timeout: no successful checkins"
            }
            """;

    @Override
    protected ProbeContract contract() {
        return new ProbeContract(new PanicLogProbe(), "panic-full-2024-05-01-100000.0002.ips", REPORT.getBytes(StandardCharsets.UTF_8));
    }
}
