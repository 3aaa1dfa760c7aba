package @PACKAGE@;

import java.nio.charset.StandardCharsets;

import org.boardwright.probe.contract.ProbeContract;
import org.boardwright.probe.contract.ProbeContractTest;

/** Runs the tests that every probe passes, with this log. */
class @TYPE@ProbeTest extends ProbeContractTest {

    private static final String LOG = """
            Example log 1
            voltage = 5.0 V
            """;

    @Override
    protected ProbeContract contract() {
        return new ProbeContract(new @TYPE@Probe(), "example.log", LOG.getBytes(StandardCharsets.UTF_8));
    }
}
