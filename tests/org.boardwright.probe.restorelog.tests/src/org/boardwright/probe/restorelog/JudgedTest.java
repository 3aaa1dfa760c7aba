package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Succeeded, failed or unknown: what counts and what does not. */
class JudgedTest {

    @Test
    void theFinalStatusOfThePhoneIsSuccess() {
        assertEquals("succeeded", Log.of("Unmounting filesystems (29)", "Got status message", "Status: Restore Finished",
                "Cleaning up...", "DONE").judged());
    }

    @Test
    void aSuccessEndsInTheLastPhase() {
        assertEquals("finish", Log.of("Waiting for NAND (28)", "Status: Restore Finished", "DONE").phase());
    }

    @Test
    void aSuccessIsJudgedWhereThePhoneSaysIt() {
        assertEquals(2, Log.of("Waiting for NAND (28)", "Status: Restore Finished", "DONE").line("judged"));
    }

    @Test
    void aToolThatIsDoneHasNotShownSuccess() {
        assertEquals("unknown", Log.of("Waiting for NAND (28)", "Cleaning up...", "DONE").judged());
    }

    @Test
    void doneAfterAFailingStatusIsAFailure() {
        assertEquals("failed", Log.of("Waiting for NAND (28)", "Got status message", "Status: Disk Failure",
                "Mounting filesystems (16)", "ERROR: Unable to successfully restore device", "DONE").judged());
    }

    @Test
    void doneAfterAnErrorTheToolForgotIsAFailure() {
        assertEquals("failed", Log.of("About to send NORData...", "ERROR: Unable to send NORData",
                "Creating filesystem (12)", "Mounting filesystems (16)", "DONE").judged());
    }

    @Test
    void aFailingStatusOutweighsALaterSuccess() {
        assertEquals("failed", Log.of("Waiting for NAND (28)", "Status: Disk Failure", "Status: Restore Finished").judged());
    }

    @Test
    void anErrorThatEndedTheLogIsAFailure() {
        assertEquals("failed", Log.of("Connected to ASR", "ERROR: Unable to receive data from ASR").judged());
    }

    @Test
    void anUnknownErrorThatEndedTheLogIsAFailure() {
        assertEquals("failed", Log.of("Waiting for NAND (28)", "ERROR: Something nobody has seen before").judged());
    }

    @Test
    void aLogThatStopsMidwayIsUnknown() {
        var log = Log.of("Waiting for NAND (28)", "Creating filesystem (12)");

        assertEquals("unknown", log.judged());
        assertEquals("storage", log.phase());
    }

    @Test
    void anErrorAfterWhichTheRestoreWentOnIsNotItsEnd() {
        assertEquals("unknown", Log.of("Waiting for NAND (28)", "ERROR: Could not start a listener",
                "Creating filesystem (12)", "Mounting filesystems (16)").judged());
    }

    @Test
    void repeatingAStepIsNotGoingOn() {
        assertEquals("failed", Log.of("Waiting for NAND (28)", "ERROR: Could not start a listener",
                "Waiting for NAND (28)").judged());
    }

    @ParameterizedTest
    @ValueSource(strings = { "ERROR: Unable to connect to FDR client (-5)", "ERROR: Failed to start FDR Ctrl channel",
            "error setting interface's alternate setting: 2001 (expected, not fatal).",
            "[08:00:01.0002-GMT]{3>6} CHECKPOINT WARNING: MAIN:[0x0407] gasgauge_start_update_thread failed: -1",
            "ReverseProxy[Ctrl]: (status=2) Terminated", "No data to read (timeout)", "FDR is not supported on this device" })
    void harmlessWordsDoNotStopARestore(String harmless) {
        assertEquals("unknown", Log.of("Waiting for NAND (28)", harmless).judged());
    }

    @Test
    void harmlessErrorsDoNotSpoilASuccess() {
        var log = Log.of("ERROR: Unable to connect to FDR client (-5)", "Waiting for NAND (28)", "Status: Restore Finished");

        assertEquals("succeeded", log.judged());
        assertEquals(List.of("Unable to connect to FDR client (-5)"), log.values("harmless-error"));
    }

    @Test
    void theConnectionMayBreakAfterSuccess() {
        var log = Log.of("Waiting for NAND (28)", "Status: Restore Finished",
                "ERROR: Could not read data (-256). Aborting.", "DONE");

        assertEquals("succeeded", log.judged());
        assertNull(log.value("link"));
    }

    @Test
    void whatASuccessCalledAnErrorWasHarmless() {
        var log = Log.of("Waiting for NAND (28)", "ERROR: Could not start a listener", "Creating filesystem (12)",
                "Status: Restore Finished");

        assertEquals("succeeded", log.judged());
        assertEquals(List.of(), log.values("first-error"));
        assertEquals(List.of("Could not start a listener"), log.values("harmless-error"));
    }

    @Test
    void givingUpAfterSuccessIsAFailure() {
        assertEquals("failed", Log.of("Waiting for NAND (28)", "Status: Restore Finished",
                "ERROR: Unable to successfully restore device").judged());
    }

    @Test
    void otherUsesOfTheWordStatusAreNoFinalStatus() {
        assertEquals("unknown", Log.of("Waiting for NAND (28)", "Status: Failing over to the mirror").judged());
    }
}
