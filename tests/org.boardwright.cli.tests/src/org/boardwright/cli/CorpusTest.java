package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.boardwright.cli.Cli.Run;
import org.boardwright.testkit.Corpus;
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
        labels = Corpus.entries("restore").collect(Collectors.toMap(e -> e.file().getFileName().toString(), Corpus.Entry::label));
        Run run = Cli.run("triage", Corpus.folder().resolve("restore").toString());
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        answers = new ArrayList<>();
        for (String line : run.out().strip().split("\\R")) {
            answers.add(new ObjectMapper().readTree(line));
        }
        System.out.println("corpus: " + run.err().strip());
    }

    private static String label(JsonNode answer) {
        return labels.getOrDefault(answer.path("file").asText(), "");
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
