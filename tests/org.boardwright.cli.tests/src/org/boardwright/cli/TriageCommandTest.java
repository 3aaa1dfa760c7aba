package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class TriageCommandTest {

    private static final String FAILED = "Identified device as d22ap, iPhone10,3\nWaiting for NAND (28)\nERROR: Unable to restore device\n";

    private static List<JsonNode> lines(String... arguments) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Cli.run(arguments).out().strip().split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    /** A folder with logs of every kind, some of which say several faults, nothing, or that all is well. */
    private static void fill(Path folder) throws IOException {
        Files.writeString(folder.resolve("failed.log"), FAILED);
        Files.writeString(folder.resolve("letter.txt"), "Dear customer, the phone is ready.\n");
        Files.writeString(folder.resolve("panic.txt"),
                "panic(cpu 0 caller 0xfffffff00a1b2c3d): ANS2 Recoverable Panic - assert failed @AppleANS2.cpp:1\n");
        Files.writeString(folder.resolve("restored.log"), "Status: Restore Finished\nDone: restoring succeeded.\n");
    }

    /** Every member of the part is in the whole, every array of the part is the beginning of that in the whole. */
    private static void assertPart(JsonNode part, JsonNode whole, String where) {
        if (part.isObject()) {
            part.properties().forEach(member -> assertPart(member.getValue(), whole.path(member.getKey()), where + "." + member.getKey()));
        } else if (part.isArray()) {
            for (int i = 0; i < part.size(); i++) {
                assertPart(part.get(i), whole.path(i), where + "[" + i + "]");
            }
        } else {
            assertEquals(part, whole, where);
        }
    }

    @Test
    void aLineIsAPartOfTheWholeDiagnosis(@TempDir Path folder) throws IOException {
        fill(folder);
        List<JsonNode> inShort = lines("triage", folder.toString());
        List<JsonNode> whole = lines("triage", "--full", folder.toString());
        for (int i = 0; i < inShort.size(); i++) {
            assertPart(inShort.get(i), whole.get(i), inShort.get(i).path("file").asText());
            for (String kept : List.of("restores", "evidence", "warnings")) {
                assertEquals(whole.get(i).path(kept), inShort.get(i).path(kept));
            }
        }
    }

    @Test
    void aLineNamesTheLikeliestFaultsAndTheNextStep(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("failed.log"), FAILED);
        JsonNode line = lines("triage", folder.toString()).getFirst();
        assertEquals("3 faults, 1 step", line.path("faults").size() + " faults, " + line.path("advice").size() + " step");
        assertFalse(line.path("faults").path(0).path("why").isEmpty(), line::toString);
    }

    @Test
    void aFullLineIsTheWholeDiagnosis(@TempDir Path folder) throws IOException {
        fill(folder);
        for (JsonNode line : lines("triage", "--full", folder.toString())) {
            ObjectNode diagnosed = (ObjectNode) Cli.run("diagnose", "--json", folder.resolve(line.path("file").asText()).toString()).json();
            diagnosed.remove(List.of("skipped", "before"));
            assertEquals(diagnosed, ((ObjectNode) line).without("file"));
        }
    }

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
        Files.writeString(folder.resolve("a.log"), FAILED);
        Files.writeString(folder.resolve("b.log"), "\n\n" + FAILED);
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
