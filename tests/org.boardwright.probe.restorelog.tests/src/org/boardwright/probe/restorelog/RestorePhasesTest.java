package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.boardwright.probe.Transport;
import org.boardwright.probe.restorelog.RestorePhases.Stretch;
import org.junit.jupiter.api.Test;

class RestorePhasesTest {

    private static List<Stretch> phases(String log) throws IOException {
        return RestorePhases.of(Transport.ofBytes("a.log", log.getBytes(StandardCharsets.UTF_8)), () -> false);
    }

    @Test
    void aPhaseBeginsAtItsFirstLine() throws IOException {
        List<Stretch> stretches = phases("""
                Found device in Recovery mode
                About to restore device...
                Waiting for NAND (28)
                Updating baseband (19)
                """);
        assertEquals(new Stretch(Phase.STORAGE, 3), stretches.stream().filter(s -> s.phase() == Phase.STORAGE).findFirst().orElseThrow());
        assertEquals(new Stretch(Phase.BASEBAND, 4), stretches.getLast());
    }

    @Test
    void whatIsNoRestoreLogHasNoPhases() throws IOException {
        assertEquals(List.of(), phases("dear diary\n"));
    }
}
