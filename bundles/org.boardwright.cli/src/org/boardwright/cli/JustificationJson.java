package org.boardwright.cli;

import java.util.Locale;
import java.util.Optional;

import org.boardwright.diagnosis.Influence;
import org.boardwright.diagnosis.Influence.Choice;
import org.boardwright.diagnosis.Justification;
import org.boardwright.diagnosis.PlanNode;
import org.boardwright.inference.Sensitivity.Flip;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds the keys {@code skipping}, {@code wouldChange}, {@code missing} and {@code sensitivity} to an answer. */
final class JustificationJson {

    private JustificationJson() {
    }

    static void add(ObjectNode root, Justification justification) {
        justification.skipping().ifPresent(more -> root.putObject("skipping").put("step", justification.step().id())
                .put("costsMore", more));
        ArrayNode outcomes = root.putArray("wouldChange");
        justification.wouldChange().ifPresent(plan -> plan.branches().forEach(b -> addBranch(outcomes, plan, b)));
        ArrayNode missing = root.putArray("missing");
        justification.missing().forEach(m -> missing.addObject().put("fault", m.fault()).put("test", m.test()).put("expected", m.outcome())
                .put("probability", m.probability()).put("otherwise", m.otherwise()).put("seen", m.lookedFor() ? m.seen() : null));
        ArrayNode sensitivity = root.putArray("sensitivity");
        justification.influences().forEach(i -> addInfluence(sensitivity, i));
    }

    private static void addBranch(ArrayNode outcomes, PlanNode plan, PlanNode.Branch branch) {
        outcomes.addObject().put("test", plan.step().id()).put("outcome", branch.outcome().id())
                .put("probability", branch.outcome().probability()).put("fault", branch.leader().id())
                .put("faultProbability", branch.leader().probability())
                .put("next", branch.then() == null ? null : branch.then().step().id());
    }

    /** A side on which nothing changes has null. */
    private static void addInfluence(ArrayNode sensitivity, Influence i) {
        ObjectNode node = sensitivity.addObject().put("kind", i.kind().name().toLowerCase(Locale.ROOT)).put("fault", i.fault())
                .put(i.kind() == Influence.Kind.FIX ? "repair" : "test", i.step()).put("outcome", i.outcome()).put("value", i.value());
        addFlip(node, "from", "stepBelow", i.stay().below());
        addFlip(node, "to", "stepAbove", i.stay().above());
    }

    private static void addFlip(ObjectNode node, String bound, String step, Optional<Flip<Choice>> flip) {
        node.put(bound, flip.map(Flip::at).orElse(null));
        node.put(step, flip.map(f -> f.then().step()).orElse(null));
    }
}
