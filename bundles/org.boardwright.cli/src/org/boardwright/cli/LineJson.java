package org.boardwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.diagnosis.Reasoner;
import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.workflow.CaseAnswer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * The short answer as JSON on one line: what it says stands under the keys of {@link JsonAnswer}. Written as it comes and not as a
 * tree first, since it is written for every file of a folder. Safe to use from several threads.
 */
final class LineJson {

    /** So many faults, likeliest first, */
    static final int FAULTS = Reasoner.REASONED;
    /** each with so many reasons, strongest first. */
    static final int REASONS = 2;

    private final JsonFactory json = new JsonFactory();

    /** Writes members of an object. */
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** The members of an object in UTF-8, without its braces. */
    byte[] members(Members members) {
        var bytes = new Inner();
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.writeStartObject();
            members.write(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
        return bytes.inner();
    }

    /** What was written, without its first and its last byte. */
    private static final class Inner extends ByteArrayOutputStream {

        byte[] inner() {
            byte[] inner = new byte[count - 2];
            System.arraycopy(buf, 1, inner, 0, inner.length);
            return inner;
        }
    }

    /** The part that stands in the case. */
    static void addSeen(JsonGenerator json, CaseAnswer.Device device, List<CaseAnswer.RestoreRun> restores, List<CaseAnswer.EvidenceItem> evidence)
            throws IOException {
        json.writeStringField("device", device.productType());
        json.writeArrayFieldStart("restores");
        for (CaseAnswer.RestoreRun restore : restores) {
            json.writeStartObject();
            json.writeStringField("artifact", restore.artifact());
            json.writeStringField("judged", restore.judged().name().toLowerCase(Locale.ROOT));
            json.writeStringField("phase", restore.phase());
            json.writeStringField("code", restore.code());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evidence");
        for (CaseAnswer.EvidenceItem item : evidence) {
            addEvidence(json, item);
        }
        json.writeEndArray();
    }

    private static void addEvidence(JsonGenerator json, CaseAnswer.EvidenceItem item) throws IOException {
        json.writeStartObject();
        json.writeStringField("test", item.test());
        json.writeStringField("outcome", item.outcome());
        json.writeStringField("artifact", item.artifact());
        json.writeNumberField("line", item.line());
        json.writeStringField("excerpt", item.excerpt());
        json.writeEndObject();
    }

    /** Of that which follows, what somebody wants to see who sorts many logs. */
    static void addGlance(JsonGenerator json, CaseAnswer answer) throws IOException {
        json.writeArrayFieldStart("faults");
        List<RankedFault> faults = answer.diagnosis().faults();
        for (int i = 0; i < Math.min(FAULTS, faults.size()); i++) {
            addFault(json, faults.get(i));
        }
        json.writeEndArray();
        addNext(json, answer.advice());
        var software = answer.software();
        if (software.isPresent()) {
            json.writeObjectFieldStart("software");
            json.writeStringField("verdict", software.get().verdict().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("chance", software.get().chance());
            json.writeEndObject();
        }
        json.writeBooleanField("multiFault", answer.multiFault());
        if (answer.diagnosis().several().isPresent()) {
            addSeveral(json, answer.diagnosis().several().get());
        }
    }

    private static void addFault(JsonGenerator json, RankedFault fault) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", fault.id());
        json.writeStringField("name", fault.name());
        json.writeNumberField("probability", fault.probability());
        json.writeArrayFieldStart("why");
        for (int i = 0; i < Math.min(REASONS, fault.why().size()); i++) {
            json.writeString(fault.why().get(i).toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void addNext(JsonGenerator json, Advice advice) throws IOException {
        json.writeArrayFieldStart("advice");
        if (!advice.steps().isEmpty()) {
            AdvisedStep step = advice.steps().getFirst();
            json.writeStartObject();
            json.writeStringField("step", step.id());
            json.writeStringField("kind", step.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("name", step.name());
            json.writeNumberField("minutes", step.minutes());
            json.writeNumberField("money", step.money());
            json.writeArrayFieldStart("consequences");
            for (String consequence : JsonAnswer.consequences(step)) {
                json.writeString(consequence);
            }
            json.writeEndArray();
            json.writeStringField("reason", step.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void addSeveral(JsonGenerator json, SeveralFaults several) throws IOException {
        json.writeObjectFieldStart("severalFaults");
        json.writeNumberField("low", several.probability());
        json.writeNumberField("high", several.atMost());
        json.writeStringField("explanation", several.explanation());
        json.writeArrayFieldStart("faults");
        for (int i = 0; i < Math.min(FAULTS, several.faults().size()); i++) {
            SeveralFaults.Present fault = several.faults().get(i);
            json.writeStartObject();
            json.writeStringField("id", fault.id());
            json.writeStringField("name", fault.name());
            json.writeNumberField("low", fault.low());
            json.writeNumberField("high", fault.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
