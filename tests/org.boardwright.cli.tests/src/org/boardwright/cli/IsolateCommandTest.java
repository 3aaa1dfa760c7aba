package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

/** {@code boardwright isolate} with the real idevicerestore and an emulated phone. */
@EnabledOnOs(OS.LINUX)
class IsolateCommandTest {

    private static final String FLEX_OFF = "apple.earpiece-flex-isolation";

    @TempDir
    private Path folder;
    private EmulatedRestore emulated;
    private String file;

    @BeforeEach
    void begin() throws IOException {
        emulated = new EmulatedRestore(folder);
        file = folder.resolve("x.bwcase").toString();
        Cli.run("case", "new", file, "--device", "iPhone X", "--complaint", "4013");
    }

    @AfterEach
    void end() throws IOException {
        emulated.close();
    }

    private Run isolate(String... more) {
        return Cli.run(Stream.concat(Stream.of("isolate", file, "--runs", folder.resolve("runs").toString(), "--usbmuxd", emulated.address(),
                "--no-input"), Stream.of(more)).toArray(String[]::new));
    }

    private void walkToTheRetry() {
        isolate(FLEX_OFF, "--show");
        Stream.of(1, 2, 3, 4).forEach(stage -> isolate("--done"));
    }

    @Test
    void eachCommandGoesOnWhereTheOneBeforeStopped() {
        assertTrue(isolate(FLEX_OFF, "--show").out().startsWith("1 of 5  Power off"));
        assertTrue(isolate("--done").out().startsWith("2 of 5  Battery off"));
        assertTrue(isolate("--done").out().startsWith("3 of 5  Unplug the earpiece flex and retry"));
        assertTrue(isolate("--back").out().startsWith("2 of 5  Battery off"));
    }

    @Test
    void theFlexComesOffWithItsPrecautionsAndWhatStopsWorking() {
        isolate(FLEX_OFF, "--show");
        isolate("--done");
        String change = isolate("--done").out();
        assertTrue(change.contains("! Unplug the battery before you touch any flex."), change);
        assertTrue(change.contains("While it is off these do not work: earpiece speaker"), change);
    }

    @Test
    void theRetryIsRunAndRecordedAndTheToggleProposed() {
        walkToTheRetry();
        emulated.plug(RestoreScript.succeeds());
        Run run = isolate("--firmware", emulated.firmware().toString(), "--ticket", emulated.ticket().toString());
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("Answered: apple.earpiece-flex-isolation=restores"), run.out());
        assertTrue(run.out().contains("boardwright isolate " + file + " iphonex.toggle"), run.out());
        Run shown = Cli.run("case", "show", "--json", file);
        assertTrue(shown.values("evidence", "test").contains(FLEX_OFF), shown.out());
    }

    @Test
    void aPartThatDoesNotHelpIsRecordedAndNotToggled() {
        walkToTheRetry();
        emulated.plug(RestoreScript.dropsInFirmware());
        Run run = isolate("--firmware", emulated.firmware().toString(), "--ticket", emulated.ticket().toString());
        assertTrue(run.out().contains("Answered: apple.earpiece-flex-isolation=still-fails"), run.out() + run.err());
        assertTrue(!run.out().contains("To be sure"), run.out());
    }

    @Test
    void aCableIsRefusedWithTheStepsThatCanBeWalkedThrough() {
        Run run = isolate("apple.other-cable", "--show");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains(FLEX_OFF), run.err());
    }

    @Test
    void givenUpItBeginsAnew() {
        isolate(FLEX_OFF, "--show");
        isolate("--done");
        isolate("--give-up");
        assertTrue(isolate(FLEX_OFF, "--show").out().startsWith("1 of 5"));
    }
}
