package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.boardwright.cli.Cli.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every public restore log that lies beside the repository; left out when they are not there. */
class CorpusTest {

    private static final String SUCCESS = "success";
    private static Map<String, String> labels;
    private static List<JsonNode> answers;

    @BeforeAll
    static void readAll() throws IOException {
        Path corpus = corpus();
        assumeTrue(Files.isDirectory(corpus.resolve("restore")), "the public logs are not at " + corpus + ", nothing to compare with");
        labels = labels(corpus.resolve("index.tsv"));
        Run run = Cli.run("triage", corpus.resolve("restore").toString());
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        answers = new ArrayList<>();
        for (String line : run.out().strip().split("\\R")) {
            answers.add(new ObjectMapper().readTree(line));
        }
        System.out.println("corpus: " + run.err().strip());
    }

    private static Path corpus() {
        String told = System.getProperty("boardwright.corpus");
        if (told != null) {
            return Path.of(told);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isRegularFile(folder.resolve("verify"))) {
            folder = folder.getParent();
        }
        return folder.resolveSibling("shared/corpus");
    }

    private static Map<String, String> labels(Path index) throws IOException {
        Map<String, String> labels = new HashMap<>();
        List<String> lines = Files.readAllLines(index);
        List<String> header = List.of(lines.getFirst().split("\t"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            labels.put(cells[header.indexOf("file")], cells[header.indexOf("label")]);
        }
        return labels;
    }

    private static String label(JsonNode answer) {
        return labels.getOrDefault("restore/" + answer.path("file").asText(), "");
    }

    private static String judged(JsonNode answer) {
        return answer.path("restores").path(0).path("judged").asText("not recognised");
    }

    @Test
    void everyLogIsThere() {
        assertFalse(answers.isEmpty());
    }

    @Test
    void everyLogLabelledSuccessIsJudgedSucceeded() {
        answers.stream().filter(a -> label(a).equals(SUCCESS)).forEach(a -> assertEquals("succeeded", judged(a), a.path("file").asText()));
    }

    @Test
    void noOtherLogIsJudgedSucceeded() {
        answers.stream().filter(a -> !label(a).equals(SUCCESS)).forEach(a -> assertFalse(judged(a).equals("succeeded"), a.path("file").asText()));
    }

    @Test
    void noAnswerIsEmptyWithoutAReason() {
        for (JsonNode a : answers) {
            boolean said = a.path("faults").size() > 0 && a.path("advice").size() > 0 || a.path("warnings").size() > 0;
            assertTrue(said, a.path("file").asText());
        }
    }
}
