package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageCommandTest {

    @Test
    void aPanicReportIsCountedAsRecognised(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("panic.txt"),
                "panic(cpu 0 caller 0xfffffff00a1b2c3d): ANS2 Recoverable Panic - assert failed @AppleANS2.cpp:1\n");
        Files.writeString(folder.resolve("letter.txt"), "Dear customer, the phone is ready.\n");
        Cli.Run run = Cli.run("triage", folder.toString());
        assertTrue(run.err().contains("2 files: {not recognised=1, recognised, not a restore=1}"), run.err());
    }
}
