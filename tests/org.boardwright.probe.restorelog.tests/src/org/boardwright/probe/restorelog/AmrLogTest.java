package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** iTunes, Finder, Apple Configurator, 3uTools. */
class AmrLogTest {

    private static final String[] LOST = {
            "[10:00:00.0001] Finished Recovery Restore Phase: Successful",
            "[10:00:01.0001] RestoreOS mode device connected",
            "[10:00:02.0001] <Restore Device 0x7f96>: operation 28 progress -1",
            "[10:00:03.0001] Started checkpoint id: 0x60E (update_NAND_firmware)",
            "[10:00:04.0001] RestoreOS mode device disconnected",
            "[10:00:04.0002] Changing state from 'Restoring' to 'Transitioning'",
            "[10:10:04.0003] Timer fired to timeout transitioning device",
            "[10:10:04.0004] Changing state from 'Transitioning' to 'Disappeared'",
            "[10:10:04.0005] Restore completed, status: 4013",
            "[10:10:04.0006] Failure Description:",
            "[10:10:04.0007] Depth:0 Code:4013 Error:The restore did not finish.",
            "[10:10:04.0008] Depth:1 Code:75 Error:The device went away in a checkpoint." };

    @ParameterizedTest
    @ValueSource(strings = { "<Restore Device 0x7f96>: Restore succeeded", "Finished RestoreOS Restore Phase: Successful",
            "Restore completed, status: 0" })
    void successIsShownInSeveralWays(String line) {
        assertEquals("succeeded", Log.of("00:01:02.003: " + line).judged());
    }

    @Test
    void anotherPhaseThatEndsWellIsNoSuccess() {
        assertEquals("unknown", Log.of("00:01:02.003: Finished Recovery Restore Phase: Successful",
                "00:01:02.004: <Recovery Mode Device 0x7f>: Recovery mode succeeded",
                "00:01:02.005: <Recovery Mode Device 0x7f>: operation 5 progress -1").judged());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Restore completed, status: 4042            | 4042
            AMPDevicesAgent: Restore error 4014        | 4014
            <Restore Device>: Restore failed (result = 11) | 11
            <Recovery Mode Device 0x7f96>: Recovery mode failed (result = 1604) | 1604
            Restore completed, status: -1              | -1
            """)
    void failureIsShownInSeveralWays(String line, String code) {
        var log = Log.of("[10:00:00.0001] <Restore Device 0x7f96>: operation 28 progress -1", "[10:00:00.0001] " + line);

        assertEquals("failed", log.judged());
        assertEquals(code, log.value("code"));
    }

    @Test
    void aPhaseThatFailedIsAFailure() {
        assertEquals("failed", Log.of("[10:00:00.0001] Finished RestoreOS Restore Phase: Failed").judged());
    }

    @Test
    void thePhoneThatLeftIsALostLink() {
        var log = Log.of(LOST);

        assertEquals("lost", log.value("link"));
        assertEquals(5, log.line("link"));
    }

    @Test
    void theNumberOfTheToolDecides() {
        assertEquals("4013", Log.of(LOST).value("code"));
    }

    @Test
    void theDeepestLevelIsTheInnerCode() {
        assertEquals("75", Log.of(LOST).value("inner-code"));
    }

    @Test
    void theFailureIsWhereThePhoneWasWhenItLeft() {
        assertEquals("storage", Log.of(LOST).phase());
        assertEquals("update_NAND_firmware", Log.of(LOST).value("step"));
    }

    @Test
    void theWaitingIsReported() {
        assertEquals(List.of("silence of 600 s", "Timer fired to timeout transitioning device"), Log.of(LOST).values("wait"));
    }

    @Test
    void theFailureDescriptionIsListedAsErrors() {
        assertEquals(List.of("The restore did not finish.", "The device went away in a checkpoint."),
                Log.of(LOST).values("error"));
    }

    @Test
    void leavingBetweenThePhasesIsExpected() {
        assertNull(Log.of("[10:00:00.0001] Finished Recovery Restore Phase: Successful",
                "[10:00:01.0001] Recovery mode device disconnected",
                "[10:00:01.0002] Changing state from 'Restoring' to 'Transitioning'").value("link"));
    }

    @Test
    void aPhoneThatNeverComesToRestoreModeFailsOnTheWayThere() {
        assertEquals("enter-restore", Log.of("[10:00:00.0001] <Recovery Mode Device 0x7f96>: operation 9 progress -1",
                "[10:00:00.0002] Finished Recovery Restore Phase: Successful",
                "[10:10:00.0002] Changing state from 'Transitioning' to 'Disappeared'",
                "[10:10:00.0003] Restore completed, status: 4005").phase());
    }

    @ParameterizedTest
    @CsvSource({ "11, storage", "13, image", "16, mount", "18, firmware", "19, baseband", "35, sep", "58, storage",
            "66, battery" })
    void anOperationOfThePhoneHasItsPhase(int operation, String phase) {
        assertEquals(phase, Log.of("00:01:02.003: <Restore Device 0x7f96>: operation " + operation + " progress -1").phase());
    }

    @Test
    void anOperationIsAStepByItsName() {
        assertEquals("Waiting for NAND (28)",
                Log.of("00:01:02.003: <Restore Device 0x7f96>: operation 28 progress -1").value("step"));
    }

    @Test
    void everydayMissesOfTheSigningLibraryAreNoErrors() {
        assertEquals("unknown", Log.of("00:01:02.003: <Restore Device 0x7f96>: operation 28 progress -1",
                "00:01:02.004: amai: Copy: failed to read Error Domain=NSCocoaErrorDomain Code=3840 \"no data\"").judged());
    }

    @Test
    void aDeniedTicketGivesTheStatusOfTheServer() {
        assertEquals("94", Log.of("00:01:02.003: amai: AMAuthInstallRequestSendSync: tss answer",
                "00:01:02.003: STATUS=94&MESSAGE=This device isn't eligible for the requested build.",
                "00:01:02.004: Restore completed, status: 3194").value("tss-status"));
    }
}
