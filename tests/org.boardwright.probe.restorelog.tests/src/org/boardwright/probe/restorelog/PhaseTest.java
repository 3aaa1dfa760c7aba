package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void theIdsAreForEver() {
        assertEquals(List.of("host-check", "signing", "boot-transfer", "enter-restore", "restore-start", "storage", "image",
                "mount", "firmware", "sep", "fdr", "battery", "baseband", "finish"),
                Arrays.stream(Phase.values()).map(Phase::id).toList());
    }

    @Test
    void aPhaseIsFoundById() {
        assertEquals(Optional.of(Phase.SEP), Phase.of("sep"));
    }

    @Test
    void anUnknownIdIsNoPhase() {
        assertEquals(Optional.empty(), Phase.of("lunch"));
    }
}
