package org.boardwright.probe.restorelog;

import java.nio.charset.StandardCharsets;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;

class RestoreLogContractTest extends ProbeContractTest {

    private static final String LOG = """
            Found device in Recovery mode
            Identified device as d22ap, iPhone10,3
            Extracting BuildManifest from IPSW
            About to restore device...
            Waiting for NAND (28)
            Got status message
            Status: Disk Failure
            ERROR: Unable to successfully restore device
            """;

    @Override
    protected ProbeContract contract() {
        return new ProbeContract(new RestoreLogProbe(), "restore.log", LOG.getBytes(StandardCharsets.UTF_8));
    }
}
