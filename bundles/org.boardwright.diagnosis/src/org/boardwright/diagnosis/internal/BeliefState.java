package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.inference.ExclusiveBelief;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Test;

/** The belief of a case, and what each piece of evidence brought to it. */
public final class BeliefState {

    /**
     * One answered test.
     *
     * @param number     of the outcome in its test
     * @param likelihood P(outcome | fault), one per fault
     */
    record Seen(Test test, int number, double[] likelihood) {

        Outcome outcome() {
            return test.getOutcomes().get(number);
        }
    }

    private final List<Seen> seen = new ArrayList<>();
    private final double[] priors;
    private final double[] probabilities;
    private final Findings findings;
    private final CompiledModel model;
    private final Supplier<Optional<SeveralAnalysis.Answer>> several;

    BeliefState(KnowledgeBase base, CompiledModel model, CaseFacts facts) {
        this.model = model;
        priors = model.priors();
        facts.outcomes().forEach((test, outcome) -> base.test(test).ifPresent(t -> addSeen(t, outcome)));
        findings = new Findings(model);
        ExclusiveBelief belief = ExclusiveBelief.ofPriors(priors);
        for (Seen s : seen) {
            belief = belief.observe(s.likelihood());
            findings.seen(s);
        }
        for (Repair repair : facts.failedRepairs().stream().sorted().map(base::repair).flatMap(Optional::stream).toList()) {
            double[] stillFails = notFixed(model.fixes(repair));
            belief = belief.observe(stillFails);
            findings.notFixed(stillFails);
        }
        Optional<Repair> fixedBy = base.repair(facts.fixedBy());
        if (fixedBy.isPresent()) {
            double[] mended = fixed(model.fixes(fixedBy.get()));
            belief = belief.observe(mended);
            findings.fixed(mended);
        }
        probabilities = belief.probabilities();
        several = CompiledModel.once(() -> new SeveralAnalysis(model, priors, findings, seen).answer());
    }

    private void addSeen(Test test, String outcome) {
        for (int o = 0; o < test.getOutcomes().size(); o++) {
            if (test.getOutcomes().get(o).getId().equals(outcome)) {
                seen.add(new Seen(test, o, model.likelihood(test)[o]));
            }
        }
    }

    private static double[] notFixed(double[] fixes) {
        return Arrays.stream(fixes).map(p -> Math.max(1 - p, CompiledModel.DOUBT)).toArray();
    }

    private static double[] fixed(double[] fixes) {
        return Arrays.stream(fixes).map(p -> Math.max(p, CompiledModel.DOUBT)).toArray();
    }

    /** The evidence as findings of several faults. */
    Findings findings() {
        return findings;
    }

    /** What it is when more than one thing is wrong; empty while one fault explains the evidence well enough. */
    Optional<SeveralAnalysis.Answer> several() {
        return several.get();
    }

    /** What to expect of steps and what to plan: of one fault, or of several when the evidence speaks for more. */
    Outlook outlook() {
        return several().filter(s -> !s.sets().isEmpty()).<Outlook>map(s -> new FaultsTogether(model, s.sets())).orElseGet(() -> new OneFault(model, this));
    }

    List<Seen> seen() {
        return seen;
    }

    double[] priors() {
        return priors.clone();
    }

    double[] probabilities() {
        return probabilities.clone();
    }

    double probability(int fault) {
        return probabilities[fault];
    }
}
