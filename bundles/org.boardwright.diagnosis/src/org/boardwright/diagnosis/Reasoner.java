package org.boardwright.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.diagnosis.internal.BeliefState;
import org.boardwright.diagnosis.internal.CaseReasoning;
import org.boardwright.diagnosis.internal.Columns;
import org.boardwright.diagnosis.internal.CompiledModel;
import org.boardwright.diagnosis.internal.FirstAnswers;
import org.boardwright.diagnosis.internal.Scope;
import org.boardwright.inference.Level;
import org.boardwright.model.KnowledgeBase;

/**
 * Answers a case from knowledge. Exactly one fault is taken to be present (the exclusive reading) until the evidence speaks for
 * several; the plan is then made for several. Safe to use from several threads and deterministic: the same case and knowledge give the same answer to the last bit. Keeps what it
 * has worked out for each kind of phone, so make one and keep it.
 */
public final class Reasoner {

    /** How many of the likeliest faults have their reasons at a {@link #glance}. */
    public static final int REASONED = 3;

    private final KnowledgeBase base;
    private final CostPolicy policy;
    private final Map<List<String>, CompiledModel> models = new ConcurrentHashMap<>();
    private final Columns columns = new Columns();
    private final FirstAnswers first = new FirstAnswers();

    /**
     * @param base   what is known
     * @param policy what things are worth to the shop
     */
    public Reasoner(KnowledgeBase base, CostPolicy policy) {
        this.base = base;
        this.policy = policy;
    }

    /**
     * What it probably is and what to do next, planned as deep as takes no noticeable time. Cases that say the same get
     * the same object for as long as it is remembered, so that a folder of many logs is reasoned on once for each kind.
     */
    public Assessment assess(CaseFacts facts) {
        return first.of(facts, () -> assess(facts, Level.MYOPIC, () -> false));
    }

    /**
     * {@link #assess(CaseFacts)} in short, for somebody who looks at many cases: the ranking is whole, but only the likeliest
     * faults ({@value #REASONED}) have their reasons, none its claims, and of the advice there is but the first step. Not remembered.
     */
    public Assessment glance(CaseFacts facts) {
        return assess(facts, (reasoning, belief) -> reasoning.glance(belief, REASONED), CaseReasoning::firstStep);
    }

    /**
     * What it probably is and what to do next.
     *
     * @param facts     what the case says
     * @param deepest   how far to look at most
     * @param cancelled asked now and then; when true the best answer so far is given
     */
    public Assessment assess(CaseFacts facts, Level deepest, BooleanSupplier cancelled) {
        return assess(facts, CaseReasoning::diagnosis, (reasoning, belief) -> reasoning.advice(belief, deepest, cancelled));
    }

    private Assessment assess(CaseFacts facts, BiFunction<CaseReasoning, BeliefState, Diagnosis> diagnosis,
            BiFunction<CaseReasoning, BeliefState, Advice> advice) {
        CaseReasoning reasoning = reasoning(facts);
        List<String> warnings = new ArrayList<>(reasoning.warnings());
        Optional<BeliefState> known = reasoning.belief();
        if (known.isEmpty()) {
            warnings.add("No installed pack knows a fault of this phone; install a knowledge pack.");
            return new Assessment(new Diagnosis(List.of()), new Advice(List.of(), List.of(), Level.MYOPIC), warnings);
        }
        base.repair(facts.fixedBy()).ifPresent(r -> warnings.add("The phone works after “" + r.getName()
                + "”. Confirm it with a restore or a day of use, then close the case."));
        BeliefState belief = known.get();
        return new Assessment(diagnosis.apply(reasoning, belief), advice.apply(reasoning, belief), warnings);
    }

    /**
     * Thinks the step that {@link #assess(CaseFacts)} advises through more deeply, on the calling thread.
     *
     * @param cancelled asked often
     * @param listener  told of each plan deeper than the one before
     * @return the last thought; empty when there is nothing to advise or it was cancelled before the first
     */
    public Optional<SecondThought> thinkFurther(CaseFacts facts, BooleanSupplier cancelled, Consumer<SecondThought> listener) {
        Optional<AdvisedStep> shown = assess(facts).advice().best();
        CaseReasoning reasoning = reasoning(facts);
        return shown.flatMap(step -> reasoning.belief().flatMap(belief -> reasoning.thinkFurther(belief, step, cancelled, listener)));
    }

    private CaseReasoning reasoning(CaseFacts facts) {
        var scope = new Scope(base, facts.productType());
        var model = models.computeIfAbsent(scope.lineage(), lineage -> new CompiledModel(base, scope, policy, columns));
        return new CaseReasoning(base, facts, scope, model);
    }

    /**
     * Why the recommended step and no other, and what would change that. For the influences the planner is asked some thousand times,
     * which takes some seconds with the shipped packs.
     *
     * @param first     takes at once everything but the influences
     * @param cancelled asked often
     * @return empty when there is no step to advise, or when it was cancelled before all was known
     */
    public Optional<Justification> justify(CaseFacts facts, Consumer<Justification> first, BooleanSupplier cancelled) {
        List<AdvisedStep> steps = assess(facts).advice().steps();
        CaseReasoning reasoning = reasoning(facts);
        return steps.isEmpty() ? Optional.empty() : reasoning.belief().map(belief -> {
            var atOnce = new Justification(steps.getFirst(), reasoning.skipping(belief), wouldChange(facts, steps), List.of(), reasoning.missing(belief));
            first.accept(atOnce);
            return atOnce.with(reasoning.influences(belief, cancelled));
        }).filter(whole -> !cancelled.getAsBoolean());
    }

    /** The same, to the end. */
    public Optional<Justification> justify(CaseFacts facts) {
        return justify(facts, soFar -> { }, () -> false);
    }

    /** Steps are in the order of their cost, so the first test is the one worth most to ask. */
    private Optional<PlanNode> wouldChange(CaseFacts facts, List<AdvisedStep> steps) {
        return steps.stream().filter(s -> s.kind() == AdvisedStep.Kind.TEST).findFirst().map(test -> new PlanNode(test,
                test.outcomes().stream().map(o -> branch(facts.after(test, o.id()), o, 1, Level.MYOPIC, () -> false)).toList()));
    }

    /**
     * The plan as a tree: the best step, and what follows each of its outcomes.
     *
     * @param facts     what the case says
     * @param depth     how many steps deep, at least 1
     * @param deepest   how far to look at most for each step
     * @param cancelled asked now and then; when true the tree is cut
     * @return empty when there is no step to advise
     */
    public Optional<PlanNode> plan(CaseFacts facts, int depth, Level deepest, BooleanSupplier cancelled) {
        if (depth < 1 || cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        return plan(facts, assess(facts, deepest, cancelled), depth, deepest, cancelled);
    }

    private Optional<PlanNode> plan(CaseFacts facts, Assessment here, int depth, Level deepest, BooleanSupplier cancelled) {
        return here.advice().best().map(step -> new PlanNode(step, step.outcomes().stream()
                .map(o -> branch(facts.after(step, o.id()), o, depth - 1, deepest, cancelled)).toList()));
    }

    /** Below the last step only the ranking is shown, so nothing deeper than the first advice is worked out there. */
    private PlanNode.Branch branch(CaseFacts then, AdvisedStep.Answer outcome, int depth, Level deepest, BooleanSupplier cancelled) {
        boolean cut = depth < 1 || cancelled.getAsBoolean();
        Assessment next = assess(then, cut ? Level.MYOPIC : deepest, cancelled);
        PlanNode follows = cut ? null : plan(then, next, depth, deepest, cancelled).orElse(null);
        return new PlanNode.Branch(outcome, next.diagnosis().first().orElseThrow(), follows);
    }
}
