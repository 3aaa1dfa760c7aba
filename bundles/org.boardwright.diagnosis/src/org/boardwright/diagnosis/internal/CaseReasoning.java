package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.diagnosis.Expectation;
import org.boardwright.diagnosis.Influence;
import org.boardwright.diagnosis.Influence.Choice;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.diagnosis.Reason;
import org.boardwright.diagnosis.SecondThought;
import org.boardwright.diagnosis.Statement;
import org.boardwright.inference.Explanation;
import org.boardwright.inference.Level;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Fault;

/** The reasoning on one case: its belief and its plan. */
public final class CaseReasoning {

    private final KnowledgeBase base;
    private final CaseFacts facts;
    private final Scope scope;
    private final CompiledModel model;

    /** @param model the knowledge for the phones of the scope */
    public CaseReasoning(KnowledgeBase base, CaseFacts facts, Scope scope, CompiledModel model) {
        this.base = base;
        this.facts = facts;
        this.scope = scope;
        this.model = model;
    }

    /** What limits the answer. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (facts.productType().isEmpty()) {
            warnings.add("The phone is not known, so every fault counts; name it (for example iPhone10,3) for a better answer.");
        } else if (!scope.isKnown()) {
            warnings.add("No installed pack knows " + facts.productType() + "; the answer is the general one.");
        }
        return warnings;
    }

    /** The belief; empty when no fault applies to the phone. */
    public Optional<BeliefState> belief() {
        return model.faults().isEmpty() ? Optional.empty() : Optional.of(new BeliefState(base, model, facts));
    }

    /** Faults ranked, each with its reasons. */
    public Diagnosis diagnosis(BeliefState belief) {
        double[][] decibans = decibans(belief);
        return diagnosis(belief, order(belief).map(i -> ranked(i, belief, reasons(i, belief, decibans),
                Claims.statements(base, model.priorClaims(i)))).toList());
    }

    /**
     * Faults ranked, without the claims behind them.
     *
     * @param reasoned how many of the likeliest are given their reasons
     */
    public Diagnosis glance(BeliefState belief, int reasoned) {
        double[][] decibans = decibans(belief);
        List<RankedFault> ranked = new ArrayList<>();
        order(belief).forEach(i -> ranked.add(ranked(i, belief,
                ranked.size() < reasoned ? bareReasons(i, belief, decibans) : List.of(), List.of())));
        return diagnosis(belief, ranked);
    }

    private static Diagnosis diagnosis(BeliefState belief, List<RankedFault> ranked) {
        return new Diagnosis(ranked, belief.several().map(SeveralAnalysis.Answer::faults));
    }

    /** Numbers of the faults, likeliest first. */
    private Stream<Integer> order(BeliefState belief) {
        return IntStream.range(0, model.faults().size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -belief.probability(i))
                        .thenComparing(i -> model.faults().get(i).getId()));
    }

    private static double[][] decibans(BeliefState belief) {
        return Explanation.weights(belief.priors(), belief.seen().stream().map(BeliefState.Seen::likelihood).toList());
    }

    private RankedFault ranked(int i, BeliefState belief, List<Reason> reasons, List<Statement> prior) {
        Fault fault = model.faults().get(i);
        return new RankedFault(fault.getId(), fault.getName(), Texts.orEmpty(fault.getDescription()), fault.getPart(),
                fault.getLocus(), belief.probability(i), reasons, prior);
    }

    private List<Reason> reasons(int fault, BeliefState belief, double[][] decibans) {
        return reasons(fault, belief, decibans,
                seen -> Claims.statements(base, model.linkClaims(seen.test(), seen.outcome().getId(), fault)));
    }

    private static List<Reason> bareReasons(int fault, BeliefState belief, double[][] decibans) {
        return reasons(fault, belief, decibans, seen -> List.of());
    }

    private static List<Reason> reasons(int fault, BeliefState belief, double[][] decibans,
            Function<BeliefState.Seen, List<Statement>> claims) {
        List<Reason> reasons = new ArrayList<>();
        for (int e = 0; e < belief.seen().size(); e++) {
            BeliefState.Seen seen = belief.seen().get(e);
            reasons.add(new Reason(seen.test().getId(), seen.test().getName(), seen.outcome().getId(),
                    seen.outcome().getName(), decibans[e][fault], claims.apply(seen)));
        }
        reasons.sort(Comparator.comparingDouble((Reason r) -> -Math.abs(r.decibans())).thenComparing(Reason::test));
        return reasons;
    }

    /** Steps ranked, and those not to do. */
    public Advice advice(BeliefState belief, Level deepest, BooleanSupplier cancelled) {
        return advisor(model, belief).advice(deepest, cancelled);
    }

    /** The step to do next alone, as it is seen at once. */
    public Advice firstStep(BeliefState belief) {
        return advisor(model, belief).firstStep();
    }

    /** The step advised at once against deeper plans, each told to the listener; the last of them, if there was any. */
    public Optional<SecondThought> thinkFurther(BeliefState belief, AdvisedStep shown, BooleanSupplier cancelled,
            Consumer<SecondThought> listener) {
        return advisor(model, belief).thinkFurther(shown, cancelled, listener);
    }

    /** What it costs more never to do the recommended step; empty when there is no other. */
    public OptionalDouble skipping(BeliefState belief) {
        return advisor(model, belief).skipping();
    }

    /** How far numbers of the knowledge can move before another step is recommended, nearest change first; only some when cancelled. */
    public List<Influence> influences(BeliefState belief, BooleanSupplier cancelled) {
        Set<String> answered = facts.outcomes().keySet();
        return new InfluenceAnalysis(model, this::recommended, cancelled).influences(belief.seen(),
                model.tests().stream().filter(t -> !answered.contains(t.getId())).toList(),
                model.repairs().stream().filter(r -> !facts.failedRepairs().contains(r.getId())).toList());
    }

    /** What one would expect of the leading faults and does not see. */
    public List<Expectation> missing(BeliefState belief) {
        return new Expectations(model, belief).missing();
    }

    private Choice recommended(CompiledModel changed) {
        return advisor(changed, new BeliefState(base, changed, facts)).recommended()
                .map(s -> new Choice(s.getId(), s.getName())).orElse(new Choice("", ""));
    }

    private Advisor advisor(CompiledModel knowledge, BeliefState belief) {
        return new Advisor(base, facts, knowledge, belief);
    }
}
