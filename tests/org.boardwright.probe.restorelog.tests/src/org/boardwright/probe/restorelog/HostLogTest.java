package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** idevicerestore and the tools built on it. */
class HostLogTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Verification Error                                | -1   | storage
            Disk Failure                                      | 6    | storage
            Fail                                              | 14   | storage
            Failed to mount filesystems.                      | 27   | mount
            Failed to load SEP Firmware.                      |      | sep
            Failed to recover FDR data.                       | 53   | fdr
            X-Gold Baseband Update Failed. Defective Unit?    | 1015 | baseband
            """)
    void theFinalStatusGivesCodeAndPhase(String status, String code, String phase) {
        var log = Log.of("Waiting for NAND (28)", "Got status message", "Status: " + status);

        assertEquals("failed", log.judged());
        assertEquals(code, log.value("code"));
        assertEquals(phase, log.phase());
    }

    @Test
    void theStatusIsReportedInItsWords() {
        assertEquals("Disk Failure", Log.of("Waiting for NAND (28)", "Status: Disk Failure").value("status"));
    }

    @Test
    void aStatusWithoutWordsGivesItsNumber() {
        var log = Log.of("Partition NAND device (28)", "Got status message", "Unhandled status message (28)");

        assertEquals("28", log.value("code"));
        assertEquals("storage", log.phase());
    }

    @Test
    void aPrintedMessageGivesItsError() {
        assertEquals("4013", Log.of("Waiting for NAND (28)", "<dict>", "\t<key>AMRError</key>",
                "\t<integer>4013</integer>", "ERROR: Unable to restore device").value("code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ERROR: Could not read data (-256). Aborting.
            ERROR: Could not read data
            ERROR: usbmuxd_recv_timeout returned -54 (Connection reset by peer)
            ERROR: Unable to receive message from FDR (-4). 0/2 bytes
            ERROR: Unable to send data to ASR. Sent 0 of 131072 bytes.
            idevice_event_cb: device 0a1b (udid: 00008101-000A0B0C0D0E0F00) disconnected
            """)
    void aLinkThatBreaksInRestoreModeIsLost(String line) {
        var log = Log.of("Hardware Information:", "Updating Savage (60)", line, "ERROR: Unable to restore device");

        assertEquals("lost", log.value("link"));
        assertEquals(3, log.line("link"));
    }

    @Test
    void aLostLinkLeavesThePhaseWhereItWas() {
        var log = Log.of("Updating NAND Firmware (58)", "ERROR: Could not read data (-256). Aborting.",
                "ERROR: Unable to restore device");

        assertEquals("storage", log.phase());
        assertEquals("Updating NAND Firmware (58)", log.value("step"));
    }

    @Test
    void aPhoneThatSaidWhyItFailedMayLeave() {
        assertNull(Log.of("Waiting for NAND (28)", "Status: Disk Failure",
                "ERROR: Could not read data (-256). Aborting.", "ERROR: Unable to restore device").value("link"));
    }

    @Test
    void aTransferThatIsTakenUpAgainIsNoLostLink() {
        assertNull(Log.of("Sending filesystem now...", "ERROR: Unable to send data to ASR. Sent 0 of 131072 bytes.",
                "Verifying restore (14)", "Mounting filesystems (16)", "Status: Disk Failure").value("link"));
    }

    @Test
    void leavingAtAHandOverIsExpected() {
        var log = Log.of("Found device in Normal mode", "Entering recovery mode...",
                "idevice_event_cb: device 0a1b (udid: 00008101-000A0B0C0D0E0F00) disconnected");

        assertEquals("unknown", log.judged());
        assertNull(log.value("link"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ERROR: Device did not reconnect in recovery mode. Possibly invalid iBEC. Reset device and try again. | boot-transfer | not-returned
            ERROR: Device did not disconnect. Possibly invalid iBSS. Reset device and try again.                 | boot-transfer | not-returned
            ERROR: Unable to send iBEC component: Unable to upload data to device                                | boot-transfer | upload-failed
            ERROR: Device failed to enter restore mode.                                                          | enter-restore | not-returned
            Device failed to enter restore mode.                                                                 | enter-restore | not-returned
            ERROR: Unable to open device in restore mode                                                         | enter-restore |
            ERROR: Unable to send TSS request                                                                    | signing       |
            ERROR: Unable to get SHSH blobs for this device                                                      | signing       |
            ERROR: Could not find all required components in IPSW x.ipsw                                         | host-check    |
            ERROR: zip_open: x.ipsw: 19                                                                          | host-check    |
            """)
    void anErrorBeforeRestoreModeHasItsPlace(String error, String phase, String link) {
        var log = Log.of("Found device in DFU mode", error);

        assertEquals("failed", log.judged());
        assertEquals(phase, log.phase());
        assertEquals(link, log.value("link"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ERROR: Unable to fetch Savage ticket             | firmware
            ERROR: Unable to send baseband data              | baseband
            ERROR: ASR was unable to validate the filesystem | image
            ERROR: Unable to send NORData                    | firmware
            ERROR: Unable to send TSS request                | sep
            """)
    void anErrorInRestoreModeHasItsPlace(String error, String phase) {
        assertEquals(phase, Log.of("Certifying SEP (57)", error, "ERROR: Unable to restore device").phase());
    }

    @Test
    void theFirstErrorIsTheCause() {
        var log = Log.of("Found device in DFU mode", "ERROR: Unable to send iBSS component", "ERROR: Unable to restore device");

        assertEquals("Unable to send iBSS component", log.value("first-error"));
        assertEquals(List.of("Unable to send iBSS component", "Unable to restore device"), log.values("error"));
    }

    @Test
    void aTicketFetchedInRestoreModeIsNoWayBack() {
        assertEquals("baseband", Log.of("Updating baseband (19)", "Sending Baseband TSS request...",
                "Sending TSS request attempt 1... response successfully received").phase());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Creating partition map (11)     | storage
            Verifying restore (14)          | image
            Checking filesystems (15)       | mount
            Flashing firmware (18)          | firmware
            Updating baseband (19)          | baseband
            Loading firmware data (35)      | sep
            Updating gas gauge software (47)| battery
            Certifying SEP (57)             | sep
            Updating NAND Firmware (57)     | storage
            Unknown operation (60)          | firmware
            Flashing NOR (19)               | baseband
            Waiting for NAND (29)           | mount
            """)
    void anOperationHasItsPhase(String operation, String phase) {
        assertEquals(phase, Log.of("Hardware Information:", operation).phase());
    }

    @Test
    void anOperationNobodyKnowsIsAStepAllTheSame() {
        var log = Log.of("Waiting for NAND (28)", "Updating Flux Capacitor (93)");

        assertEquals("Updating Flux Capacitor (93)", log.value("step"));
        assertEquals("storage", log.phase());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Checkpoint completed id: 0x634 (fdr_recover) result=53            | fdr_recover           | fdr
            Checkpoint 1588 complete with code 53                             | fdr_recover           | fdr
            Checkpoint 4294968884 complete with code 53                       | fdr_recover           | fdr
            Checkpoint FAILURE id: 0x60E (update_NAND_firmware) result=0: [0]D(x) | update_NAND_firmware | storage
            Checkpoint completed id: 0x1399 (update_fdr_thing) result=7       | update_fdr_thing      | fdr
            Checkpoint completed id: 0x1399 (update_thing) result=7           | update_thing          | firmware
            """)
    void aFailedCheckpointIsNamedAndHasItsPhase(String line, String name, String phase) {
        var log = Log.of("Hardware Information:", line);

        assertEquals("failed", log.judged());
        assertEquals(name, log.value("checkpoint-failed"));
        assertEquals(phase, log.phase());
    }

    @Test
    void theResultOfAFailedCheckpointIsTheCode() {
        assertEquals("53", Log.of("Checkpoint completed id: 0x634 (fdr_recover) result=53").value("code"));
    }

    @Test
    void theInnermostFailedCheckpointCounts() {
        assertEquals("fdr_recover", Log.of("Checkpoint 1659 complete with code 53", "Checkpoint 1588 complete with code 53",
                "Checkpoint 1607 complete with code 0").value("checkpoint-failed"));
    }

    @Test
    void aCheckpointBegunIsTheStep() {
        var log = Log.of("Checkpoint started   id: 0x60D (wait_for_storage)");

        assertEquals("wait_for_storage", log.value("step"));
        assertEquals("storage", log.phase());
    }

    @Test
    void aCheckpointThatEndedWellIsNoFailure() {
        assertEquals("unknown", Log.of("Checkpoint started   id: 0x60D (wait_for_storage)",
                "Checkpoint completed id: 0x60D (wait_for_storage) result=0").judged());
    }

    @Test
    void aDeniedTicketGivesTheStatusOfTheServer() {
        assertEquals("94", Log.of("Found device in DFU mode",
                "ERROR: TSS request failed (status=94, message=This device isn't eligible for the requested build.)")
                .value("tss-status"));
    }

    @Test
    void theLogRepeatedFromTheRestoreBeforeIsNotJudged() {
        var log = Log.of("Hardware Information:", "Previous Restore Log Received:",
                "[08:00:01.0002-GMT]{3>6} CHECKPOINT FAILURE:(FAILURE:14) RESTORED:[0x0624] restore_images [0]D(old)",
                "Waiting for NAND (28)");

        assertEquals("unknown", log.judged());
        assertEquals(List.of(), log.values("device-error"));
    }

    @Test
    void theLogAfterTheRepeatedOneIsJudged() {
        var log = Log.of("Hardware Information:", "Previous Restore Log Received:", "entering restore_images",
                "Waiting for NAND (28)",
                "[08:00:01.0002-GMT]{3>6} CHECKPOINT FAILURE:(FAILURE:14) RESTORED:[0x0624] restore_images [0]D(new)");

        assertEquals("restore_images", log.value("checkpoint-failed"));
    }

    @Test
    void aCrashedDaemonIsADeviceError() {
        assertEquals("restored crashed", Log.of("Waiting for NAND (28)",
                "*** restored crashed, backtrace following ***").value("device-error"));
    }

    @Test
    void aMessageBehindAProgressBarIsRead() {
        assertEquals("failed", Log.of("Sending iBEC (123456 bytes)...",
                "[======================                            ]  44.2%Status: Disk Failure").judged());
    }

    @Test
    void errorLinesBeyondMeasureAreCountedOnly() {
        var lines = new String[RestoreLogParts.ERRORS_MAX + 5];
        Arrays.setAll(lines, i -> "ERROR: Unable to upload data, try " + i);

        var log = Log.of(lines);

        assertEquals(RestoreLogParts.ERRORS_MAX, log.values("error").size());
        assertEquals(List.of("5 more error lines are not listed"), log.warnings());
    }
}
