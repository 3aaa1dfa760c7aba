package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import org.boardwright.cli.Cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseCommandTest {

    private static final String FAILED = """
            Found device in Recovery mode
            Identified device as d22ap, iPhone10,3
            About to restore device...
            Waiting for NAND (28)
            Updating NAND Firmware (58)
            ERROR: Could not read data (-256). Aborting.
            ERROR: Unable to restore device
            DONE
            """;
    private static final String SUCCEEDED = """
            Found device in Recovery mode
            Identified device as d22ap, iPhone10,3
            About to restore device...
            Waiting for NAND (28)
            Got status message
            Status: Restore Finished
            DONE
            """;

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static void assertNoStackTrace(Run run) {
        assertFalse((run.out() + run.err()).contains("\tat "), run.out() + run.err());
    }

    @Test
    void theKeysOfTheJsonAreTheStableOnes() throws IOException {
        Run run = Cli.diagnose(file("a.log", FAILED));
        List<String> keys = new ArrayList<>();
        run.json().fieldNames().forEachRemaining(keys::add);
        assertEquals(List.of("device", "restores", "evidence", "faults", "advice", "advisedAgainst", "software", "planner", "multiFault",
                "skipped", "before", "warnings"), keys);
    }

    @Test
    void whyAddsItsKeysToTheJsonAfterTheStableOnes() throws IOException {
        Run run = Cli.diagnose(file("a.log", FAILED), "--why");
        List<String> keys = new ArrayList<>();
        run.json().fieldNames().forEachRemaining(keys::add);
        assertEquals(List.of("skipping", "wouldChange", "missing", "sensitivity"), keys.subList(keys.indexOf("warnings") + 1, keys.size()));
        assertEquals(run.json().at("/advice/0/step"), run.json().at("/skipping/step"));
    }

    @Test
    void whyIsToldInWords() throws IOException {
        Run run = Cli.run("diagnose", "--why", file("a.log", FAILED));
        assertTrue(run.out().contains("Never doing it costs"), run.out());
        assertTrue(run.out().contains("WOULD CHANGE IT"), run.out());
        assertTrue(run.out().contains("HANGS ON"), run.out());
    }

    @Test
    void aRestoreThatEndsInDoneAfterAnErrorFailed() throws IOException {
        Run run = Cli.diagnose(file("a.log", FAILED));
        assertEquals("failed", run.json().path("restores").path(0).path("judged").asText());
        assertEquals("storage", run.json().path("restores").path(0).path("phase").asText());
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit());
    }

    @Test
    void theKernelLogOfTheComputerAccusesTheConnection() throws IOException {
        Run run = Cli.diagnose(file("dmesg.txt", """
                [  10.000001] usb 1-2: New USB device found, idVendor=05ac, idProduct=1281, bcdDevice= 0.00
                [  11.000001] usb 1-2: device descriptor read/64, error -71
                """));
        assertEquals("apple.cable.worn", run.json().get("faults").get(0).get("id").asText());
    }

    @Test
    void aCountOfResetsIsSaidToBeNoPanic() throws IOException {
        Run run = Cli.diagnose(file("reset.ips", """
                {"bug_type":"115","name":"Reset count"}
                Reset count: 1
                Boot faults: wdog
                """));
        assertTrue(run.json().get("warnings").toString().contains("not a panic"), run.out());
        assertEquals("apple.phone-software.crashing", run.json().get("faults").get(0).get("id").asText());
    }

    @Test
    void theLogTellsThePhone() throws IOException {
        assertEquals("iPhone10,3", Cli.diagnose(file("a.log", FAILED)).json().path("device").asText());
    }

    @Test
    void evidencePointsToItsLine() throws IOException {
        Run run = Cli.diagnose(file("a.log", FAILED));
        assertTrue(run.json().path("evidence").toString().contains("\"line\":6"), run.out());
    }

    @Test
    void aSuccessfulRestoreShowsNoFaultAndSaysSo() throws IOException {
        Run run = Cli.diagnose(file("a.log", SUCCEEDED));
        assertEquals("succeeded", run.json().path("restores").path(0).path("judged").asText());
        assertEquals(0, run.json().path("faults").size());
        assertTrue(run.json().path("warnings").toString().contains("restore succeeded"), run.out());
    }

    @Test
    void aLogOfAnotherPhoneIsWarnedAbout() throws IOException {
        Run run = Cli.diagnose("--device", "iPhone11,2", file("a.log", FAILED));
        assertTrue(run.json().path("warnings").toString().contains("check that the log belongs to this phone"), run.out());
    }

    @Test
    void theTextNamesWhatWasSeenWhatItIsAndWhatToDo() throws IOException {
        Run run = Cli.run("diagnose", file("a.log", FAILED));
        for (String heading : List.of("SEEN", "PROBABLY", "NEXT", "DO NOT")) {
            assertTrue(run.out().contains("\n" + heading), heading + " is missing in\n" + run.out());
        }
        assertTrue(run.out().contains("a.log:6"), run.out());
    }

    @Test
    void aMissingFileIsUnreadable() {
        Run run = Cli.diagnose(folder.resolve("none.log").toString());
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("there is no such file"), run.err());
    }

    @Test
    void aFolderIsUnreadable() {
        Run run = Cli.diagnose(folder.toString());
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertNoStackTrace(run);
    }

    @Test
    void anEmptyFileIsNotRecognised() throws IOException {
        Run run = Cli.diagnose(file("empty.log", ""));
        assertEquals(BoardwrightCommand.EXIT_NOTHING_RECOGNISED, run.exit());
        assertTrue(run.err().contains("empty"), run.err());
    }

    @Test
    void aBinaryFileIsNotRecognised() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        Run run = Cli.diagnose(Files.write(folder.resolve("a.bin"), bytes).toString());
        assertEquals(BoardwrightCommand.EXIT_NOTHING_RECOGNISED, run.exit());
        assertNoStackTrace(run);
    }

    @Test
    void aGigabyteOfZerosIsNotRecognised() throws IOException {
        Path zeros = folder.resolve("zeros.log");
        try (var file = new RandomAccessFile(zeros.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertEquals(BoardwrightCommand.EXIT_NOTHING_RECOGNISED, Cli.diagnose(zeros.toString()).exit());
    }

    @Test
    void aLogInUtf16IsRead() throws IOException {
        Path log = Files.write(folder.resolve("a.log"), ("\ufeff" + FAILED).getBytes(StandardCharsets.UTF_16LE));
        Run run = Cli.diagnose(log.toString());
        assertEquals("failed", run.json().path("restores").path(0).path("judged").asText());
    }

    @Test
    void aTextThatIsNoLogIsNotRecognisedWithAReason() throws IOException {
        Run run = Cli.diagnose(file("letter.txt", "Dear customer,\nyour phone is ready.\n"));
        assertEquals(BoardwrightCommand.EXIT_NOTHING_RECOGNISED, run.exit());
        assertTrue(run.err().contains("not recognised"), run.err());
    }

    @Test
    void oneBadFileDoesNotSpoilTheGoodOne() throws IOException {
        Run run = Cli.diagnose(folder.resolve("none.log").toString(), file("a.log", FAILED));
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertEquals("failed", run.json().path("restores").path(0).path("judged").asText());
    }

    @Test
    void anUnknownTestIsBadUsageAndTheKnownOnesAreNamed() {
        Run run = Cli.diagnose("--complaint", "4013", "--observe", "apple.no-such=yes");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("apple.other-cable"), run.err());
    }

    @Test
    void anUnknownOutcomeIsBadUsageAndTheKnownOnesAreNamed() {
        Run run = Cli.diagnose("--complaint", "4013", "--observe", "apple.other-cable=perhaps");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("still-fails"), run.err());
    }

    @Test
    void noArgumentsIsBadUsage() {
        assertEquals(BoardwrightCommand.EXIT_USAGE, Cli.run("diagnose").exit());
    }

    @Test
    void anUnknownComplaintIsSaidNotToCount() {
        Run run = Cli.diagnose("--device", "iPhone10,3", "--complaint", "sounds like a frog");
        assertTrue(run.json().path("warnings").toString().contains("sounds like a frog"), run.out());
    }

    @Test
    void whereHardwareDominatesSoftwareIsNotRecommended() {
        Run run = Cli.run("diagnose", "--device", "iPhone10,3", "--complaint", "4013", "--observe", "apple.other-cable=still-fails",
                "--observe", "apple.other-computer=still-fails");
        assertTrue(run.out().contains("SOFTWARE ALONE CANNOT HELP"), run.out());
        assertFalse(run.out().contains("boardwright recovery leave"), run.out());
    }

    @Test
    void theJsonSaysWhetherSoftwareHelps() {
        JsonNode software = Cli.diagnose("--device", "iPhone10,3", "--complaint", "4013", "--observe", "apple.other-cable=still-fails").json().path("software");
        assertEquals("cannot", software.path("verdict").asText());
        assertTrue(software.path("chance").asDouble() < 0.5, software.toString());
    }
}
