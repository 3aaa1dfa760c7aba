package org.boardwright.probe.ipsw;

import java.io.IOException;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;
import org.boardwright.testkit.SyntheticIpsw;

class IpswContractTest extends ProbeContractTest {

    @Override
    protected ProbeContract contract() throws IOException {
        return new ProbeContract(new IpswProbe(), "iPhone10,3_Restore.ipsw", new SyntheticIpsw("iPhone10,3").bytes());
    }
}
