package org.boardwright.phones;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;

class PhoneReportContractTest extends ProbeContractTest {

    @Override
    protected ProbeContract contract() {
        var report = new PhoneReport(List.of("NAND.Status: Success", "disk.TotalDataAvailable: 21474836480"));
        return new ProbeContract(new PhoneReportProbe(), "phone.txt", report.text().getBytes(StandardCharsets.UTF_8));
    }
}
