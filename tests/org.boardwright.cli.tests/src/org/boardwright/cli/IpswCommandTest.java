package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.boardwright.cli.Cli.Run;
import org.boardwright.testkit.SyntheticIpsw;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IpswCommandTest {

    private static final String FAULT = "apple.firmware-file.damaged";
    private static final String KERNEL = "kernelcache.release.iphone10b";
    private static final int NOT_GOOD = 1;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = new SyntheticIpsw("iPhone10,3").write(folder.resolve("iPhone10,3_Restore.ipsw"));
    }

    private Run check(String... more) {
        var arguments = new ArrayList<>(List.of("ipsw", "check", file.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    @Test
    void aSoundFileForThePhoneIsGood() {
        Run run = check("--device", "iPhone X");
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        assertTrue(run.out().contains("intact: 14 digests and every CRC-32 are right"), run.out());
    }

    @Test
    void aFileForAnotherPhoneIsNotGood() {
        Run run = check("--device", "iPhone12,1");
        assertEquals(NOT_GOOD, run.exit(), run.err());
        assertTrue(run.out().contains("Not for iPhone12,1. Download the file for this phone."), run.out());
    }

    @Test
    void damagedComponentsAreInTheJson() throws IOException {
        new SyntheticIpsw("iPhone10,3").replaced(KERNEL).write(file);
        Run run = check("--json");
        assertEquals(NOT_GOOD, run.exit(), run.err());
        assertEquals(List.of("KernelCache", "RestoreKernelCache"), run.values("damaged", "component"));
    }

    @Test
    void aMissingFileIsToldWithWhatToDo() throws IOException {
        Files.delete(file);
        Run run = check();
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("there is no such file; check the path."), run.err());
    }

    @Test
    void anotherFileIsNothingRecognised() throws IOException {
        Files.writeString(file, "restore log");
        assertEquals(BoardwrightCommand.EXIT_NOTHING_RECOGNISED, check().exit());
    }

    @Test
    void aDownloadThatWasCutShortSpeaksForTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(diagnose().values("evidence", "outcome").contains("incomplete"), diagnose().out());
        assertEquals(FAULT, diagnose().values("faults", "id").getFirst());
    }

    @Test
    void aFileForAnotherPhoneSpeaksForTheFile() throws IOException {
        new SyntheticIpsw("iPhone12,1").write(file);
        assertTrue(diagnose().values("evidence", "outcome").contains("wrong-phone"), diagnose().out());
    }

    @Test
    void aSoundFileSpeaksForOtherFaults() {
        double before = Cli.diagnose("--device", "iPhone10,3", "--complaint", "4013").probability(FAULT);
        assertTrue(diagnose().probability(FAULT) < before / 5, diagnose().out());
    }

    private Run diagnose() {
        return Cli.diagnose(file.toString(), "--device", "iPhone10,3", "--complaint", "4013");
    }
}
