package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.AdvisedAgainst;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.inference.Level;
import org.boardwright.workflow.CaseAnswer;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class JsonLinesTest {

    private static final Diagnosis NOTHING = new Diagnosis(List.of());

    private static CaseAnswer answer(Diagnosis diagnosis, Advice advice) {
        return new CaseAnswer(new CaseAnswer.Device("iPhone10,3", "iPhone X"), "", List.of(), List.of(), diagnosis, advice, false, List.of(), Map.of(),
                List.of());
    }

    private static Advice against(String step) {
        return new Advice(List.of(), List.of(new AdvisedAgainst(step, "Open it", "it is sealed")), Level.MYOPIC);
    }

    private static JsonNode json(JsonLines.Line line) throws IOException {
        var bytes = new ByteArrayOutputStream();
        line.write(bytes);
        assertTrue(bytes.toString().endsWith("}\n"), bytes::toString);
        return new ObjectMapper().readTree(bytes.toByteArray());
    }

    @Test
    void whatIsTheSameForManyIsWrittenOnce() {
        JsonLines lines = JsonLines.whole();
        Advice advice = against("a");
        assertSame(lines.line(answer(NOTHING, advice), "a.log", List.of()).reasoned(),
                lines.line(answer(NOTHING, advice), "b.log", List.of("cut off")).reasoned());
    }

    /** More different answers than are remembered, each twice and with others in between. */
    @Test
    void anAnswerIsNeverThatOfAnother() throws IOException {
        JsonLines lines = JsonLines.whole();
        List<Advice> advice = IntStream.range(0, 700).mapToObj(i -> against("step" + i)).toList();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < advice.size(); i++) {
                JsonNode json = json(lines.line(answer(NOTHING, advice.get(i)), i + "\u00e4.log", List.of("warning " + i)));
                assertEquals("step" + i, json.path("advisedAgainst").path(0).path("step").asText());
                assertEquals(i + "\u00e4.log", json.path("file").asText());
                assertEquals("warning " + i, json.path("warnings").path(0).asText());
            }
        }
    }
}
