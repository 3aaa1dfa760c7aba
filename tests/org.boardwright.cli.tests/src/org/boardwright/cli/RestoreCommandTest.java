package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.boardwright.cli.Cli.Run;
import org.boardwright.emulator.RestoreScript;
import org.boardwright.testkit.EmulatedRestore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code boardwright restore} with the real idevicerestore and an emulated phone. */
@EnabledOnOs(OS.LINUX)
class RestoreCommandTest {

    @TempDir
    private Path folder;
    private EmulatedRestore emulated;

    @BeforeEach
    void begin() throws IOException {
        emulated = new EmulatedRestore(folder);
    }

    @AfterEach
    void end() throws IOException {
        emulated.close();
    }

    private String newCase(String... limits) {
        String file = folder.resolve("x.bwcase").toString();
        Run run = Cli.run(Stream.concat(Stream.of("case", "new", file, "--device", "iPhone X", "--complaint", "4013"), Stream.of(limits))
                .toArray(String[]::new));
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        return file;
    }

    private Run restore(String caseFile, String... more) {
        return Cli.run(Stream.concat(Stream.of("restore", emulated.firmware().toString(), "--case", caseFile, "--ecid",
                Long.toHexString(EmulatedRestore.PHONE.ecid()), "--ticket", emulated.ticket().toString(), "--from-restore-mode", "--runs",
                folder.resolve("runs").toString(), "--usbmuxd", emulated.address()), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void aRestoreThatSucceedsEndsWithNought() {
        emulated.plug(RestoreScript.succeeds());
        Run run = restore(newCase());
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.out() + run.err());
    }

    @Test
    void aFailedOneNamesThePhaseAndTheLossOfTheLink() {
        emulated.plug(RestoreScript.dropsInFirmware());
        Run run = restore(newCase());
        assertEquals(RestoreCommand.EXIT_FAILED, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("The restore failed in the phase: firmware of the parts: the connection to the phone was lost."), run.out());
    }

    @Test
    void theStepIsAnsweredInTheCase() {
        emulated.plug(RestoreScript.dropsInFirmware());
        String file = newCase();
        restore(file, "--step", "apple.other-cable");
        Run shown = Cli.run("case", "show", "--json", file);
        assertTrue(shown.values("evidence", "test").contains("apple.other-cable"), shown.out());
    }

    @Test
    void eachPhaseIsHeldAgainstEarlierRestoresOfTheModel() {
        emulated.plug(RestoreScript.succeeds());
        restore(newCase());
        emulated.plug(RestoreScript.dropsInFirmware());
        Run run = restore(folder.resolve("x.bwcase").toString());
        assertTrue(run.out().matches("(?s).*storage \\(NAND\\) +0:\\d\\d, usual 0:\\d\\d.*"), run.out());
        assertTrue(run.out().contains("median of 1 earlier restores of this model"), run.out());
    }

    @Test
    void thePhasesAreShownAsTheyBegin() {
        emulated.plug(RestoreScript.succeeds());
        Run run = restore(newCase());
        assertTrue(run.out().contains("storage (NAND): Waiting for NAND (28)"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--erase", "--erase --permitted-by Mei", "--erase --permitted-by Mei --confirm ERASE",
            "--erase --confirm ERASE", "--erase --permitted-by Mei --confirm ERASE --step apple.other-cable"})
    void nothingErasesWhileTheDataMustBeKept(String options) {
        emulated.plug(RestoreScript.succeeds());
        Run run = restore(newCase("--keep-data"), options.split(" "));
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit(), run.out());
        assertFalse(Files.exists(folder.resolve("runs")), "a restore was begun");
    }

    @Test
    void erasingNeedsTheNameAndTheWordAlsoWhenTheDataMayGo() {
        emulated.plug(RestoreScript.succeeds());
        Run run = restore(newCase(), "--erase", "--permitted-by", "Mei");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("typing ERASE"), run.err());
    }

    @Test
    void permittedAndConfirmedItErases() {
        emulated.plug(RestoreScript.succeeds());
        Run run = restore(newCase(), "--erase", "--permitted-by", "Mei", "--confirm", "ERASE");
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.out() + run.err());
    }

    @Test
    void withoutACaseNothingIsStarted() {
        Run run = Cli.run("restore", emulated.firmware().toString());
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("--case"), run.err());
    }

    @Test
    void nothingWaitsToBeResumed() {
        Run run = Cli.run("restore", "--resume", "--runs", folder.resolve("runs").toString());
        assertEquals("No restore is waiting to be followed.", run.out().strip());
    }

    @Test
    void aRestoreOfAnotherProgramIsWatchedJudgedAndRecorded() throws IOException {
        Path log = Files.writeString(folder.resolve("iPhoneUpdater.log"), """
                [10:00:02.0001] <Restore Device 0x7f96>: operation 28 progress -1
                [10:00:03.0001] Started checkpoint id: 0x60E (update_NAND_firmware)
                [10:00:04.0001] RestoreOS mode device disconnected
                [10:00:04.0005] Restore completed, status: 4013
                """);
        String file = newCase();
        Run run = Cli.run("restore", "--watch", log.toString(), "--from-start", "--case", file, "--step", "apple.other-cable", "--runs",
                folder.resolve("runs").toString());
        assertEquals(RestoreCommand.EXIT_FAILED, run.exit(), run.err());
        assertTrue(run.out().contains("in the phase: storage (NAND), error 4013"), run.out());
        assertTrue(run.out().contains("Recorded: apple.other-cable=still-fails"), run.out());
    }

    @Test
    void aRestoreThatSoftwareCannotMakeGoodIsSaidToBeHopeless() {
        emulated.plug(RestoreScript.dropsInFirmware());
        String file = newCase();
        Cli.run("case", "answer", file, "apple.other-cable=still-fails", "apple.other-computer=still-fails");
        assertTrue(restore(file).err().contains("a restore is not what this phone needs"), file);
    }
}
