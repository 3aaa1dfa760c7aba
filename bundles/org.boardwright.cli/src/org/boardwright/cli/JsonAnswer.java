package org.boardwright.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.Justification;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.diagnosis.Reason;
import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.workflow.CaseAnswer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;

/** The answer as JSON. The keys are stable: programs of others read them. */
final class JsonAnswer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectWriter writer = MAPPER.writerWithDefaultPrettyPrinter();

    /** The answer as indented JSON, with the justification of its advice when there is one. */
    String write(CaseAnswer answer, Optional<Justification> justification) throws IOException {
        ObjectNode root = toJson(answer);
        justification.ifPresent(j -> JustificationJson.add(root, j));
        return writer.writeValueAsString(root);
    }

    static ObjectNode toJson(CaseAnswer answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        addSeen(root, answer);
        addReasoned(root, answer);
        ArrayNode skipped = array(root, "skipped");
        answer.skipped().forEach(s -> skipped.addObject().put("step", s.step()).put("reason", s.reason().getLiteral()));
        ObjectNode before = root.putObject("before");
        answer.diagnosis().faults().stream().filter(f -> answer.before().containsKey(f.id()))
                .forEach(f -> before.put(f.id(), answer.before().get(f.id())));
        ArrayNode warnings = array(root, "warnings");
        answer.warnings().forEach(warnings::add);
        return root;
    }

    /** The part that stands in the case. */
    private static void addSeen(ObjectNode root, CaseAnswer answer) {
        try (TokenBuffer seen = new TokenBuffer(MAPPER, false)) {
            seen.writeStartObject();
            LineJson.addSeen(seen, answer.device(), answer.restores(), answer.evidence());
            seen.writeEndObject();
            root.setAll(MAPPER.<ObjectNode>readTree(seen.asParser()));
        } catch (IOException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    /** The part that cases which say the same have in common. */
    static void addReasoned(ObjectNode root, CaseAnswer answer) {
        ArrayNode faults = array(root, "faults");
        answer.diagnosis().faults().forEach(f -> addFault(faults, f));
        ArrayNode advice = array(root, "advice");
        answer.advice().steps().forEach(s -> addStep(advice, s));
        ArrayNode against = array(root, "advisedAgainst");
        answer.advice().against().forEach(a -> against.addObject().put("step", a.step()).put("reason", a.reason()));
        answer.software().ifPresent(s -> root.putObject("software").put("verdict", s.verdict().name().toLowerCase(Locale.ROOT))
                .put("chance", s.chance()).put("reason", s.reason()));
        root.put("planner", PlanLevel.name(answer.advice().level()));
        root.put("multiFault", answer.multiFault());
        answer.diagnosis().several().ifPresent(s -> addSeveral(root.putObject("severalFaults"), s));
    }

    /** There only when {@code multiFault} is true. */
    private static void addSeveral(ObjectNode node, SeveralFaults several) {
        node.put("low", several.probability()).put("high", several.atMost()).put("exact", several.exact())
                .put("explanation", several.explanation());
        ArrayNode faults = array(node, "faults");
        several.faults().forEach(f -> faults.addObject().put("id", f.id()).put("name", f.name()).put("low", f.low()).put("high", f.high()));
        ArrayNode sets = array(node, "sets");
        several.sets().forEach(s -> {
            ObjectNode set = sets.addObject().put("share", s.share());
            ArrayNode ids = array(set, "faults");
            s.ids().forEach(ids::add);
        });
    }

    private static ArrayNode array(ObjectNode node, String key) {
        return node.withArray(key);
    }

    private static void addFault(ArrayNode faults, RankedFault f) {
        ObjectNode node = faults.addObject().put("id", f.id()).put("name", f.name()).put("part", f.part())
                .put("locus", f.locus().getLiteral()).put("probability", f.probability());
        ArrayNode why = array(node, "why");
        f.why().stream().map(Reason::toString).forEach(why::add);
    }

    private static void addStep(ArrayNode advice, AdvisedStep s) {
        ObjectNode node = advice.addObject().put("step", s.id()).put("kind", s.kind().name().toLowerCase(Locale.ROOT))
                .put("name", s.name()).put("expectedCost", s.expectedCost()).put("minutes", s.minutes()).put("money", s.money());
        ArrayNode consequences = array(node, "consequences");
        consequences(s).forEach(consequences::add);
        node.put("reason", s.reason());
    }

    /** What a step may destroy, in a stable order. */
    static List<String> consequences(AdvisedStep step) {
        return step.consequences().stream().map(c -> c.getLiteral()).sorted().toList();
    }
}
