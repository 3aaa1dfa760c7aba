package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of the restore daemon on the phone. */
class DeviceLogTest {

    private static final String BEGIN = "[08:00:00.0001-GMT]{3>6} CHECKPOINT BEGIN: ";
    private static final String END = "[08:00:01.0001-GMT]{3>6} CHECKPOINT END: ";
    private static final String FAILURE = "[08:00:02.0001-GMT]{3>6} CHECKPOINT FAILURE:";

    @Test
    void aFailedCheckpointIsAFailure() {
        var log = Log.of(BEGIN + "RESTORED:[0x0624] restore_images",
                FAILURE + "(FAILURE:14) RESTORED:[0x0624] restore_images [0]D(failed to restore image)");

        assertEquals("failed", log.judged());
        assertEquals("image", log.phase());
        assertEquals("restore_images", log.value("checkpoint-failed"));
        assertEquals("14", log.value("code"));
    }

    @Test
    void theDeepestTextIsTheDeviceError() {
        assertEquals("no answer (APDU)", Log.of(FAILURE
                + "(FAILURE:-1) (null):[0x0668] update_firmware_post_sealing [0]D(outer)[1]D(middle (x))[2]D(no answer (APDU))")
                .value("device-error"));
    }

    @Test
    void minusOneIsNoCode() {
        assertNull(Log.of(FAILURE + "(FAILURE:-1) (null):[0x0668] update_firmware_post_sealing").value("code"));
    }

    @Test
    void theCleanUpAfterAFailureLeavesTheStep() {
        var log = Log.of(BEGIN + "RESTORED:[0x060E] update_NAND_firmware", BEGIN + "RESTORED:[0x0647] cleanup_check_result",
                END + "RESTORED:[0x0647] cleanup_check_result", "ERROR: Unable to restore device");

        assertEquals("storage", log.phase());
        assertEquals("update_NAND_firmware", log.value("step"));
    }

    @Test
    void theCleanUpAfterEverythingElseEndedIsTheFinish() {
        assertEquals("finish", Log.of(BEGIN + "RESTORED:[0x060E] update_NAND_firmware",
                END + "RESTORED:[0x060E] update_NAND_firmware", BEGIN + "RESTORED:[0x0647] cleanup_check_result").phase());
    }

    @Test
    void aStepListedAsOpenCountsWhenItsBeginningIsMissing() {
        assertEquals("update_NAND_firmware", Log.of("restore-step-ids = {0x1103060E:17}",
                BEGIN + "RESTORED:[0x0648] cleanup_send_final_status", "ERROR: Unable to restore device").value("step"));
    }

    @Test
    void theStepResultsNameTheInnermostFailure() {
        var log = Log.of("restore-step-results = {0x11070634:{0:53}}",
                FAILURE + "(FAILURE:53) RESTORED:[0x067B] perform_restore_installing [0]D(x)");

        assertEquals("fdr_recover", log.value("checkpoint-failed"));
        assertEquals("fdr", log.phase());
    }

    @Test
    void codesAndDomainsBelongTogether() {
        var log = Log.of("restore-step-results = {0x11071303:{0:-1}}", "restore-step-codes = {0x11041303:{0:1004}}",
                "restore-step-domains = {0x11041303:{0:\"RamrodErrorDomain\"}}");

        assertEquals("1004", log.value("ramrod-code"));
        assertNull(log.value("code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0: RamrodErrorDomain/3ea: update_gas_gauge: no luck                                                | ramrod-code    | 1002
            1: AMRestoreErrorDomain/35: fdr                                                                    | amrestore-code | 53
            3: SavageErrorDomain/ffffffff                                                                      | domain-code    | SavageErrorDomain -1
            Update[SE] error - It failed. (RamrodErrorDomain error 1017 - update_generic_firmware: no luck)    | ramrod-code    | 1017
            update_generic_firmware: failed: Error Domain=RamrodErrorDomain Code=1017 "no luck"                | ramrod-code    | 1017
            """)
    void numbersAreToldByTheirDomain(String line, String part, String value) {
        assertEquals(value, Log.of("Waiting for NAND (28)", line).value(part));
    }

    @Test
    void aNumberOfTheRestoreLibraryIsTheCode() {
        assertEquals("1100", Log.of("Waiting for NAND (28)", "0: AMRestoreErrorDomain/44c: checksum").value("code"));
    }

    @Test
    void aFailureThatIsTriedAgainAndPassesIsForgotten() {
        var log = Log.of(BEGIN + "FIRMWARE:[0x1303] update_baseband",
                "[08:00:02.0001-GMT]{3>6} CHECKPOINT IMMED_RETRY:(FAILURE:-1) FIRMWARE:[0x1303] update_baseband [0]D(no ping)",
                END + "FIRMWARE:[0x1303] update_baseband", BEGIN + "RESTORED:[0x0642] unmount_filesystems");

        assertEquals("unknown", log.judged());
        assertNull(log.value("checkpoint-failed"));
    }

    @Test
    void aFailureThatIsTriedAgainCountsWhenNothingFollows() {
        assertEquals("update_baseband", Log.of("[08:00:02.0001-GMT]{3>6} CHECKPOINT IMMED_RETRY:(FAILURE:-1) "
                + "FIRMWARE:[0x1303] update_baseband [0]D(no ping)").value("checkpoint-failed"));
    }

    @Test
    void aWarningInACheckpointIsNoFailure() {
        assertEquals("unknown", Log.of(BEGIN + "MAIN:[0x0407] start_gasgauge_thread",
                "[08:00:02.0001-GMT]{3>6} CHECKPOINT WARNING: MAIN:[0x0407] the thread failed: -1",
                END + "MAIN:[0x0407] start_gasgauge_thread").judged());
    }

    @Test
    void aFailedEngineIsAFailure() {
        assertEquals("failed", Log.of(END + "MAIN:[0x040E] enable_usb",
                "[08:02:02.0001-GMT]{3>6} CHECKPOINT FINISHED-ENGINES:(FAILURE:1)").judged());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entering wait_for_storage_device                                    | storage
            ASR STATUS: metadata                                                | image
            entering update_gas_gauge                                           | battery
            bbupdater: BEGIN: Querying info at stage first                      | baseband
            update_baseband: querying baseband info                             | baseband
            img3_flash_NOR_image: flashing LLB data (length = 0x1000)          | firmware
            0: RamrodErrorDomain/3fc: update_generic_firmware: failed to copy   | firmware
            """)
    void freeFormLinesHaveTheirPlace(String line, String phase) {
        assertEquals(phase, Log.of(line).phase());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASR: Could not repartition target device
            ASR: Checksum failed.
            bbupdater: END(kBBUReturnIOError): Querying info
            IOConnectCallStructMethod(0) failed: 0xe00002e2
            """)
    void freeFormFaultsAreDeviceErrors(String line) {
        assertEquals(line, Log.of("Waiting for NAND (28)", line).value("device-error"));
    }

    @Test
    void aBasebandThatAnswersIsNoFault() {
        assertEquals(List.of(), Log.of("bbupdater: END(kBBUReturnSuccess): Querying info").values("device-error"));
    }
}
