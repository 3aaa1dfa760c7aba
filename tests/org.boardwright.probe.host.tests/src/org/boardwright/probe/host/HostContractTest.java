package org.boardwright.probe.host;

import java.nio.charset.StandardCharsets;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;

class HostContractTest extends ProbeContractTest {

    @Override
    protected ProbeContract contract() {
        var report = new HostReport().add(HostReport.TAKEN, "2026-05-01T12:00:00Z").add(HostReport.SYSTEM, "Linux 6.1.0")
                .add(HostReport.HOSTS_FILE, "/etc/hosts").add(HostReport.HOSTS_LINE, "3 127.0.0.1 gs.apple.com");
        return new ProbeContract(new HostProbe(), "host.txt", report.text().getBytes(StandardCharsets.UTF_8));
    }
}
