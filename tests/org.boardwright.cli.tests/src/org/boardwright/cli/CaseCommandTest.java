package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.boardwright.cli.Cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandTest {

    private static final String ANSWER = "apple.other-cable=still-fails";
    private static final String CABLE = "apple.cable.worn";
    private static final String LOG = """
            Found device in Recovery mode
            Identified device as d22ap, iPhone10,3
            About to restore device...
            Waiting for NAND (28)
            ERROR: Could not read data (-256). Aborting.
            ERROR: Unable to restore device
            """;

    @TempDir
    private Path folder;
    private String file;

    @BeforeEach
    void begin() {
        file = folder.resolve("customer 7.bwcase").toString();
        Run run = Cli.run("case", "new", file, "--device", "iPhone X", "--complaint", "4013", "--keep-data");
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
    }

    private Run shown() {
        return Cli.run("case", "show", "--json", file);
    }

    @Test
    void aSavedCaseAnswersAsDiagnoseDoes() {
        assertEquals(Cli.diagnose("--device", "iPhone X", "--complaint", "4013", "--keep-data").json(), shown().json());
    }

    @Test
    void anAnswerIsThereInTheNextRun() {
        Cli.run("case", "answer", file, ANSWER);
        assertEquals(Cli.diagnose("--device", "iPhone X", "--complaint", "4013", "--keep-data", "--observe", ANSWER).json(), shown().json());
    }

    @Test
    void takingBackUndoesTheAnswer() {
        Run before = shown();
        Cli.run("case", "answer", file, ANSWER);
        Cli.run("case", "answer", file, "--take-back");
        assertEquals(before.json().path("faults"), shown().json().path("faults"));
    }

    @Test
    void undoAndRedoGoBackAndForth() {
        Run before = shown();
        Cli.run("case", "answer", file, ANSWER);
        Run after = shown();
        Cli.run("case", "undo", file);
        assertEquals(before.json().path("faults"), shown().json().path("faults"));
        Cli.run("case", "redo", file);
        assertEquals(after.json().path("faults"), shown().json().path("faults"));
    }

    @Test
    void theLogTellsWhatWasTakenBack() {
        Cli.run("case", "answer", file, ANSWER);
        Cli.run("case", "undo", file);
        String log = Cli.run("case", "log", file).out();
        assertTrue(log.contains("Try another cable: It still fails\tcommand line\ttaken back by command line, "), log);
    }

    @Test
    void aClosedCaseIsListedAsSuch() {
        assertEquals(BoardwrightCommand.EXIT_JUDGED, Cli.run("case", "close", file, "--fault", CABLE, "--confirmed", "toggle-test").exit());
        assertTrue(Cli.run("case", "list", folder.toString(), "--closed").out().contains("customer 7.bwcase\t"));
        assertEquals("No such case in " + folder + ".", Cli.run("case", "list", folder.toString(), "--open").out().strip());
    }

    @Test
    void theListCanBeSearched() {
        assertTrue(Cli.run("case", "list", folder.toString(), "--search", "IPHONE x 4013").out().contains("customer 7.bwcase\t"));
        assertEquals("No such case in " + folder + ".", Cli.run("case", "list", folder.toString(), "--search", "iphone 11").out().strip());
    }

    @Test
    void theHistoryMovesTheRanking() {
        String dry = Cli.diagnose("--device", "iPhone X", "--complaint", "4013").json().path("faults").path(0).path("id").asText();
        String wet = Cli.diagnose("--device", "iPhone X", "--complaint", "4013", "--liquid").json().path("faults").path(0).path("id").asText();
        assertEquals("apple.earpiece-flex.shorted", wet);
        assertNotEquals(wet, dry);
    }

    @Test
    void diagnoseReadsLogsIntoTheCase() throws IOException {
        String log = Files.writeString(folder.resolve("a.log"), LOG).toString();
        Run run = Cli.diagnose("--case", file, log);
        assertEquals("failed", run.json().path("restores").path(0).path("judged").asText(), run.err());
        assertEquals(run.json(), shown().json());
    }

    @Test
    void diagnoseDoesNotChangeThePhoneOfACase() {
        Run run = Cli.diagnose("--case", file, "--device", "iPhone 7");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("has its phone"), run.err());
    }

    @Test
    void aWrongAnswerLeavesTheFileAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(Path.of(file));
        assertEquals(BoardwrightCommand.EXIT_USAGE, Cli.run("case", "answer", file, "apple.other-cable=maybe").exit());
        assertArrayEquals(before, Files.readAllBytes(Path.of(file)));
    }

    @Test
    void aSkippedStepStaysSkippedInTheNextRunUntilItIsTakenBack() {
        Cli.run("case", "skip", file, "apple.other-cable", "--reason", "no-part");
        assertEquals(List.of("apple.other-cable"), shown().values("skipped", "step"));
        assertFalse(shown().values("advice", "step").contains("apple.other-cable"));
        Cli.run("case", "skip", file, "apple.other-cable", "--take-back");
        assertTrue(shown().values("advice", "step").contains("apple.other-cable"));
    }

    @Test
    void aReasonThatIsNoneIsRefusedWithTheKnownOnes() {
        Run run = Cli.run("case", "skip", file, "apple.other-cable", "--reason", "lazy");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("no-part, no-tool, customer-refuses, other"), run.err());
    }

    @Test
    void aCaseIsNotReplacedByANewOne() {
        Run run = Cli.run("case", "new", file, "--complaint", "9");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("exists already") && !run.err().contains("\tat "), run.err());
    }

    @Test
    void aStepNoInstalledPackKnowsDoesNotPreventOpening() throws IOException {
        Cli.run("case", "answer", file, ANSWER);
        Path path = Path.of(file);
        Files.writeString(path, Files.readString(path).replace("apple.other-cable", "vendor.gone"));
        Run run = shown();
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        assertTrue(run.values("evidence", "test").contains("vendor.gone"), run.out());
    }

    @Test
    void theListNamesBrokenCasesAndShowsTheOthers() throws IOException {
        Files.writeString(folder.resolve("broken.bwcase"), "<a");
        Run run = Cli.run("case", "list", folder.toString());
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("broken.bwcase:1:"), run.err());
        assertTrue(run.out().contains("customer 7.bwcase\t") && run.out().contains("iPhone X\t4013\t0 steps\t"), run.out());
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Run run = Cli.run("case", "show", folder.resolve("none.bwcase").toString());
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("there is no such file"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void theRankingOfASavedCaseFollowsItsAnswers() {
        double before = shown().probability(CABLE);
        Cli.run("case", "answer", file, ANSWER);
        assertTrue(shown().probability(CABLE) < before / 2);
    }

    @Test
    void aConfirmedCaseIsClosedAndTheReportNamesTheVerdict() throws IOException {
        Run closed = Cli.run("case", "close", file, "--fault", CABLE, "--confirmed", "repair-verified");
        assertEquals("Closed: Worn data cable, confirmed by the repair.", closed.out().strip(), closed.err());
        Path report = folder.resolve("r.html");
        Run run = Cli.run("report", "--case", file, "--kind", "customer", "--out", report.toString());
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        assertTrue(Files.readString(report).contains("Confirmed: after the repair"), Files.readString(report));
    }

    @Test
    void aClosedCaseIsOpenedAgain() {
        Cli.run("case", "close", file, "--fault", CABLE, "--confirmed", "toggle-test");
        assertEquals("The case is open.", Cli.run("case", "reopen", file).out().strip());
    }

    @Test
    void anUnknownFaultOrConfirmationClosesNothing() {
        Run fault = Cli.run("case", "close", file, "--fault", "apple.nothing", "--confirmed", "toggle-test");
        Run how = Cli.run("case", "close", file, "--fault", CABLE, "--confirmed", "a feeling");
        assertEquals(BoardwrightCommand.EXIT_USAGE, fault.exit());
        assertTrue(fault.err().contains("apple.nothing"), fault.err());
        assertEquals(BoardwrightCommand.EXIT_USAGE, how.exit());
        assertTrue(how.err().contains("repair-verified or toggle-test"), how.err());
        assertEquals("The case is open.", Cli.run("case", "reopen", file).out().strip());
    }
}
