package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.Concluded;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class JsonLinesTest {

    @Test
    void aLineIsOneObjectOfWhatIsSeenWhatFollowsAndWhatIsTold() throws IOException {
        var concluded = new Concluded(new Attachment.NotRecognised("a.log", "no"), new CaseAnswer.Device("iPhone10,3", "iPhone X"), List.of(),
                List.of(), "\"faults\":[]".getBytes(StandardCharsets.UTF_8), List.of("cut \"off\""));
        var bytes = new ByteArrayOutputStream();
        new JsonLines().line(concluded, "folder/\u00e4.log").write(bytes);
        assertTrue(bytes.toString(StandardCharsets.UTF_8).endsWith("}\n"), bytes::toString);
        JsonNode json = new ObjectMapper().readTree(bytes.toByteArray());
        assertEquals("iPhone10,3 folder/\u00e4.log", json.path("device").asText() + " " + json.path("file").asText());
        assertEquals("cut \"off\"", json.path("warnings").path(0).asText());
        assertTrue(json.path("faults").isArray(), json::toString);
    }
}
