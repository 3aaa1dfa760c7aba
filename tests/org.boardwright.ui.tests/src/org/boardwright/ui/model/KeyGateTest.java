package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeyGateTest {

    private long now = -5_000_000;
    private final KeyGate gate = new KeyGate(() -> now);

    private boolean pressAfter(long millis) {
        now += millis;
        return gate.press();
    }

    @Test
    void aKeyHeldDownCountsOnce() {
        assertTrue(gate.press());
        assertFalse(pressAfter(660));
        for (int i = 0; i < 100; i++) {
            assertFalse(pressAfter(30));
        }
    }

    @Test
    void aKeyAfterAMomentCounts() {
        assertTrue(gate.press());
        assertTrue(pressAfter(800));
    }
}
