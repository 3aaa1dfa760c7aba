package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.CostPolicy;
import org.boardwright.diagnosis.Justification;
import org.boardwright.diagnosis.Reasoner;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;

/**
 * A pack among the installed ones as if it were installed too, in the place of the one with its id: what it would make of a phone.
 * Uses the same reasoner as a case does. Safe to use from several threads.
 */
public final class WhatIf {

    private final KnowledgeBase base;
    private final Reasoner reasoner;

    private WhatIf(KnowledgeBase base) {
        this.base = base;
        this.reasoner = new Reasoner(base, CostPolicy.ESTIMATE);
    }

    /**
     * Puts a pack among others.
     *
     * @param others the installed packs; one with the same id as the pack is passed over
     * @return empty when the pack cannot be used; {@link PackCheck} says why
     */
    public static Optional<WhatIf> of(KnowledgeFile pack, Collection<KnowledgeFile> others) {
        return pack.model().flatMap(model -> {
            KnowledgeBase base = KnowledgeBase.merge(together(pack, others)).base();
            return base.packs().contains(model) ? Optional.of(new WhatIf(base)) : Optional.empty();
        });
    }

    /** The packs as they are. */
    public static WhatIf of(KnowledgeBase base) {
        return new WhatIf(base);
    }

    /** The pack, and the others without the one it takes the place of. */
    static List<KnowledgeFile> together(KnowledgeFile pack, Collection<KnowledgeFile> others) {
        String id = pack.model().map(FaultModel::getId).orElse("");
        List<KnowledgeFile> together = new ArrayList<>(List.of(pack));
        others.stream().filter(o -> o.model().isPresent() && !o.model().get().getId().equals(id)).forEach(together::add);
        return together;
    }

    /** All that is known with the pack. */
    public KnowledgeBase knowledge() {
        return base;
    }

    /**
     * What it probably is and what to do next.
     *
     * @param device   product type or name of a device class; empty when not known
     * @param outcomes outcome by test, as if seen
     * @throws UnknownAnswerException when there is no such phone, test or outcome; the message says which there are
     */
    public Assessment assess(String device, Map<String, String> outcomes) throws UnknownAnswerException {
        return reasoner.assess(facts(device, outcomes));
    }

    /**
     * Why the recommended step, and on which numbers it hangs. Takes some seconds.
     *
     * @return empty when there is no step to advise
     * @throws UnknownAnswerException as for {@link #assess}
     */
    public Optional<Justification> justify(String device, Map<String, String> outcomes) throws UnknownAnswerException {
        return reasoner.justify(facts(device, outcomes));
    }

    private CaseFacts facts(String device, Map<String, String> outcomes) throws UnknownAnswerException {
        for (Map.Entry<String, String> answer : outcomes.entrySet()) {
            check(answer.getKey(), answer.getValue());
        }
        String type = device.isBlank() ? "" : base.productTypeNamed(device).or(() -> base.deviceClassOf(device).map(c -> device))
                .orElseThrow(() -> new UnknownAnswerException("no pack knows the phone '" + device + "'; give a product type, e.g. iPhone10,3"));
        return new CaseFacts(type, outcomes, Set.of(), "", Set.of(), false, false, 0);
    }

    private void check(String test, String outcome) throws UnknownAnswerException {
        Test known = base.test(test).orElseThrow(() -> new UnknownAnswerException("no pack knows the test '" + test + "'"));
        List<String> outcomes = known.getOutcomes().stream().map(Outcome::getId).toList();
        if (!outcomes.contains(outcome)) {
            throw new UnknownAnswerException("'" + outcome + "' is no outcome of '" + test + "'; it has " + String.join(", ", outcomes));
        }
    }
}
