package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A file with several restores in it. */
class AttemptsTest {

    private static final String[] FAILED_THEN_SUCCEEDED = { "Found device in Recovery mode", "Waiting for NAND (28)",
            "Status: Disk Failure", "ERROR: Unable to restore device", "Found device in Recovery mode",
            "Waiting for NAND (28)", "Status: Restore Finished", "DONE" };

    @Test
    void theLastRestoreIsJudged() {
        assertEquals("succeeded", Log.of(FAILED_THEN_SUCCEEDED).judged());
    }

    @Test
    void nothingIsKeptOfTheOnesBefore() {
        assertEquals(List.of("Restore Finished"), Log.of(FAILED_THEN_SUCCEEDED).values("status"));
    }

    @Test
    void theAnswerSaysThatThereWereMore() {
        var warnings = Log.of(FAILED_THEN_SUCCEEDED).warnings();

        assertTrue(warnings.getFirst().contains("before line 5"), warnings::toString);
    }

    @Test
    void aFailureAfterASuccessIsJudgedFailed() {
        assertEquals("failed", Log.of("Waiting for NAND (28)", "Status: Restore Finished", "DONE",
                "Found device in DFU mode", "ERROR: Unable to upload data to device").judged());
    }

    @Test
    void lookingAgainWithinARestoreIsNoNewOne() {
        var log = Log.of("Found device in Normal mode", "Entering recovery mode...", "Found device in Recovery mode",
                "Waiting for NAND (28)");

        assertEquals(List.of(), log.warnings());
    }

    @Test
    void aStartOfWhichNothingCameDoesNotHideTheRestoreBefore() {
        assertEquals("failed", Log.of("Waiting for NAND (28)", "Status: Disk Failure", "DONE",
                "idevicerestore 1.0.0-199-gabcdef0").judged());
    }
}
