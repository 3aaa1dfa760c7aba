package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class TriageCommandTest {

    @Test
    void aPanicReportIsCountedAsRecognised(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("panic.txt"),
                "panic(cpu 0 caller 0xfffffff00a1b2c3d): ANS2 Recoverable Panic - assert failed @AppleANS2.cpp:1\n");
        Files.writeString(folder.resolve("letter.txt"), "Dear customer, the phone is ready.\n");
        Cli.Run run = Cli.run("triage", folder.toString());
        assertTrue(run.err().contains("2 files: {not recognised=1, recognised, not a restore=1}"), run.err());
    }

    @Test
    void filesThatSayTheSameKeepTheirOwnNamesAndLines(@TempDir Path folder) throws IOException {
        String failed = "Identified device as d22ap, iPhone10,3\nWaiting for NAND (28)\nERROR: Unable to restore device\n";
        Files.writeString(folder.resolve("a.log"), failed);
        Files.writeString(folder.resolve("b.log"), "\n\n" + failed);
        String[] lines = Cli.run("triage", folder.toString()).out().split("\n");
        JsonNode a = new ObjectMapper().readTree(lines[0]);
        JsonNode b = new ObjectMapper().readTree(lines[1]);
        assertEquals("a.log b.log", a.path("file").asText() + " " + b.path("file").asText());
        assertEquals(a.path("faults"), b.path("faults"));
        assertFalse(a.path("evidence").isEmpty());
        for (int i = 0; i < a.path("evidence").size(); i++) {
            JsonNode ofB = b.path("evidence").path(i);
            assertEquals("b.log", ofB.path("artifact").asText());
            assertEquals(a.path("evidence").path(i).path("line").asInt() + 2, ofB.path("line").asInt());
        }
    }
}
