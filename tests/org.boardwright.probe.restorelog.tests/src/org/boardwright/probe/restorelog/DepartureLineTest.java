package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What the bench itself adds to the log of a restore it runs. */
class DepartureLineTest {

    @Test
    void aPhoneThatCameBackRestarted() {
        assertEquals("restarted", Log.of("Waiting for NAND (28)", "ERROR: Could not read data (-256). Aborting.",
                "boardwright: usb: the phone came back by itself after 4 s (recovery): it restarted").value("departure"));
    }

    @Test
    void aPhoneThatStayedAwayIsGone() {
        assertEquals("gone", Log.of("Waiting for NAND (28)", "ERROR: Could not read data (-256). Aborting.",
                "boardwright: usb: the phone did not come back within 15 s").value("departure"));
    }

    @Test
    void whereUsbWasNotWatchedNothingIsSaid() {
        assertEquals(List.of(), Log.of("Waiting for NAND (28)", "ERROR: Could not read data (-256). Aborting.").values("departure"));
    }
}
