package org.boardwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.workflow.CaseAnswer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON, one a line, with the keys of {@link JsonAnswer} and the file. Ranking and advice are most of a line and
 * the same object for all cases that say the same, so they are written once. Safe to use from several threads.
 */
final class JsonLines {

    private static final int MOST = 256;

    /** All that {@link JsonAnswer#addReasoned} writes follows from these two. Compared by identity: in depth costs as much as writing. */
    private record Reasoned(Diagnosis diagnosis, Advice advice) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Reasoned(var d, var a) && d == diagnosis && a == advice;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(diagnosis) + System.identityHashCode(advice);
        }
    }

    /**
     * A line with its end, in UTF-8.
     *
     * @param seen     what stands in the case
     * @param reasoned what follows from it; shared with other lines
     * @param told     warnings, and the file
     */
    record Line(byte[] seen, byte[] reasoned, byte[] told) {
    }

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<Reasoned, byte[]> written = new ConcurrentHashMap<>();

    /**
     * The answer on one line.
     *
     * @param file     path of the log below the folder
     * @param warnings of the answer and of the reading
     */
    Line line(CaseAnswer answer, String file, List<String> warnings) {
        String seen = members(node -> JsonAnswer.addSeen(node, answer));
        String told = members(node -> {
            var sentences = node.withArray("warnings");
            warnings.forEach(sentences::add);
            node.put("file", file);
        });
        return new Line(("{" + seen + ",").getBytes(UTF_8), reasoned(answer), ("," + told + "}\n").getBytes(UTF_8));
    }

    private byte[] reasoned(CaseAnswer answer) {
        if (written.size() > MOST) {
            written.clear();
        }
        Reasoned key = new Reasoned(answer.diagnosis(), answer.advice());
        byte[] known = written.get(key);
        return known != null ? known
                : written.computeIfAbsent(key, absent -> members(node -> JsonAnswer.addReasoned(node, answer)).getBytes(UTF_8));
    }

    /** The members of an object, without its braces. */
    private String members(Consumer<ObjectNode> fill) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fill.accept(node);
        try {
            String object = mapper.writeValueAsString(node);
            return object.substring(1, object.length() - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
