package org.boardwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.workflow.CaseAnswer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON, one a line, with the keys of {@link JsonAnswer} and the file. What follows from the evidence is most of a line
 * and the same for all files that say the same, so it is written once. Safe to use from several threads.
 */
final class JsonLines {

    private static final int MOST = 256;

    /** All that follows from the evidence follows from these two. Compared by identity: in depth costs as much as writing. */
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
     * A line in UTF-8, as members of its object.
     *
     * @param seen     what stands in the case
     * @param reasoned what follows from it; shared with other lines
     * @param told     warnings, and the file
     */
    record Line(byte[] seen, byte[] reasoned, byte[] told) {

        /** With its end. */
        void write(ByteArrayOutputStream out) {
            out.write('{');
            out.writeBytes(seen);
            out.write(',');
            out.writeBytes(reasoned);
            out.write(',');
            out.writeBytes(told);
            out.write('}');
            out.write('\n');
        }
    }

    private final LineJson json = new LineJson();
    private final Function<CaseAnswer, byte[]> reasoning;
    private final Map<Reasoned, byte[]> written = new ConcurrentHashMap<>();

    private JsonLines(boolean whole) {
        this.reasoning = whole ? JsonLines::whole : answer -> json.members(members -> LineJson.addGlance(members, answer));
    }

    /** All that {@link JsonAnswer} says. */
    static JsonLines whole() {
        return new JsonLines(true);
    }

    /** The likeliest faults and the next step. */
    static JsonLines inShort() {
        return new JsonLines(false);
    }

    /**
     * The answer on one line.
     *
     * @param file     path of the log below the folder
     * @param warnings of the answer and of the reading
     */
    Line line(CaseAnswer answer, String file, List<String> warnings) {
        byte[] seen = json.members(members -> LineJson.addSeen(members, answer));
        byte[] told = json.members(members -> {
            members.writeArrayFieldStart("warnings");
            for (String warning : warnings) {
                members.writeString(warning);
            }
            members.writeEndArray();
            members.writeStringField("file", file);
        });
        return new Line(seen, reasoned(answer), told);
    }

    private byte[] reasoned(CaseAnswer answer) {
        if (written.size() > MOST) {
            written.clear();
        }
        Reasoned key = new Reasoned(answer.diagnosis(), answer.advice());
        byte[] known = written.get(key);
        return known != null ? known : written.computeIfAbsent(key, absent -> reasoning.apply(answer));
    }

    private static byte[] whole(CaseAnswer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        JsonAnswer.addReasoned(node, answer);
        String object = node.toString();
        return object.substring(1, object.length() - 1).getBytes(UTF_8);
    }
}
