package org.boardwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.Concluded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What files say as JSON, one a line, with the keys of {@link JsonAnswer} and the file. Safe to use from several threads. */
final class JsonLines {

    /**
     * A line in UTF-8, as members of its object.
     *
     * @param seen     what stands in the file
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

    /**
     * What a file says on one line.
     *
     * @param file path of the log below the folder
     */
    Line line(Concluded concluded, String file) {
        byte[] seen = json.members(members -> LineJson.addSeen(members, concluded.device(), concluded.restores(), concluded.evidence()));
        byte[] told = json.members(members -> {
            members.writeArrayFieldStart("warnings");
            for (String warning : concluded.warnings()) {
                members.writeString(warning);
            }
            members.writeEndArray();
            members.writeStringField("file", file);
        });
        return new Line(seen, concluded.words(), told);
    }

    /** What follows from the evidence: the likeliest faults and the next step. */
    byte[] inShort(CaseAnswer answer) {
        return json.members(members -> LineJson.addGlance(members, answer));
    }

    /** All of what follows from the evidence that {@link JsonAnswer} says. */
    static byte[] whole(CaseAnswer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        JsonAnswer.addReasoned(node, answer);
        String object = node.toString();
        return object.substring(1, object.length() - 1).getBytes(UTF_8);
    }
}
