package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.diagnosis.AdvisedAgainst;
import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.SecondThought;
import org.boardwright.inference.Level;
import org.boardwright.inference.Option;
import org.boardwright.inference.Plan;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Consequence;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Step;
import org.boardwright.model.knowledge.Stop;
import org.boardwright.model.knowledge.Test;

/** Turns belief, knowledge and the customer's limits into ranked steps. */
final class Advisor {

    /** A cautioned repair that helps less often than this is advised against (estimate). */
    private static final double RARELY_HELPS = 0.1;

    private final CaseFacts facts;
    private final BenchStates states;
    private final StepWording wording;
    private final PlanningProblem problem;
    private final Outlook outlook;
    private final Choices choices;
    private final List<AdvisedAgainst> against = new ArrayList<>();

    Advisor(KnowledgeBase base, CaseFacts facts, CompiledModel model, BeliefState belief) {
        this.facts = facts;
        this.states = new BenchStates(base, facts.stepsDone());
        this.outlook = belief.outlook();
        this.wording = new StepWording(model, outlook);
        this.problem = model.planning();
        this.choices = problem.choices(states.entered(), this::open);
    }

    private boolean open(Step step) {
        boolean done = facts.outcomes().containsKey(step.getId()) || facts.failedRepairs().contains(step.getId());
        return !done && !facts.skipped().contains(step.getId()) && allowed(step) && (!(step instanceof Repair r) || worthwhile(r));
    }

    Advice advice(Level deepest, BooleanSupplier cancelled) {
        if (!facts.fixedBy().isEmpty()) {
            return new Advice(List.of(), against, Level.MYOPIC);
        }
        return advice(outlook.plan(choices, deepest, cancelled, p -> { }));
    }

    /** The first step of {@link #advice(Level, BooleanSupplier) the advice} that is planned at once. */
    Advice firstStep() {
        Plan plan = firstPlan(choices);
        for (Option option : facts.fixedBy().isEmpty() ? plan.options() : List.<Option>of()) {
            Optional<AdvisedStep> step = step(option);
            if (step.isPresent()) {
                return new Advice(List.of(step.get()), against, plan.level());
            }
        }
        return new Advice(List.of(), against, Level.MYOPIC);
    }

    private Advice advice(Plan plan) {
        return new Advice(plan.options().stream().map(this::step).flatMap(Optional::stream).toList(), against, plan.level());
    }

    /** The step advised at once against deeper plans, each told to the listener; the last of them, if there was any. */
    Optional<SecondThought> thinkFurther(AdvisedStep shown, BooleanSupplier cancelled, Consumer<SecondThought> listener) {
        List<SecondThought> thoughts = new ArrayList<>();
        outlook.plan(choices, Level.OPTIMAL, cancelled, plan -> {
            if (plan.level() != Level.MYOPIC) {
                thoughts.add(new SecondThought(shown, advice(plan)));
                listener.accept(thoughts.getLast());
            }
        });
        return thoughts.isEmpty() ? Optional.empty() : Optional.of(thoughts.getLast());
    }

    /** The step recommended at the first level; empty when there is none. */
    Optional<Step> recommended() {
        return firstPlan(choices).options().stream().map(this::stepOf).flatMap(Optional::stream).findFirst();
    }

    /** What it costs more never to do the recommended step, judged at the first level; of a stop, to go on instead. */
    OptionalDouble skipping() {
        List<Option> options = firstPlan(choices).options().stream().filter(o -> stepOf(o).isPresent()).toList();
        if (options.size() < 2) {
            return OptionalDouble.empty();
        }
        Option best = options.getFirst();
        double otherwise = best.kind() == Option.Kind.STOP ? options.get(1).expectedCost()
                : firstPlan(choices.without(best)).expectedCost();
        // To follow a plan without the step is allowed with it too; below 0 is the error of the first level.
        return OptionalDouble.of(Math.max(0, otherwise - best.expectedCost()));
    }

    private Plan firstPlan(Choices from) {
        return outlook.plan(from, Level.MYOPIC, () -> false, p -> { });
    }

    private Optional<Step> stepOf(Option option) {
        return switch (option.kind()) {
            case TEST -> Optional.of(problem.tests().get(option.index()));
            case REPAIR -> Optional.of(problem.repairs().get(option.index()));
            case STOP -> problem.stop().map(Step.class::cast);
        };
    }

    private boolean allowed(Step step) {
        Optional<String> reason = forbidden(step);
        reason.ifPresent(r -> against.add(new AdvisedAgainst(step.getId(), step.getName(), r)));
        return reason.isEmpty();
    }

    private Optional<String> forbidden(Step step) {
        Set<Consequence> consequences = states.consequences(step);
        if (facts.keepData() && consequences.contains(Consequence.DATA_LOSS)) {
            return Optional.of("The customer wants to keep the data, and this may lose it.");
        }
        if (facts.keepFaceId() && consequences.contains(Consequence.FACE_ID_LOSS)) {
            return Optional.of("The customer wants to keep Face ID, and this may lose it.");
        }
        if (facts.spendingLimit() > 0 && step.getCost().getMoney() > facts.spendingLimit()) {
            return Optional.of("It costs more than the customer wants to spend.");
        }
        return Optional.empty();
    }

    /** Repairs that carry a caution are left out, with the reason, while they would rarely help. */
    private boolean worthwhile(Repair repair) {
        double helps = wording.helps(repair);
        boolean cautioned = repair.getCaution() != null && !repair.getCaution().isBlank();
        if (helps >= RARELY_HELPS || !cautioned) {
            return true;
        }
        String loses = repair.getCost().getConsequences().contains(Consequence.DATA_LOSS)
                ? " It may erase the customer's data." : "";
        against.add(new AdvisedAgainst(repair.getId(), repair.getName(), repair.getCaution() + loses
                + " With what is known it would help in " + Texts.percent(helps) + " of such cases."));
        return false;
    }

    private Optional<AdvisedStep> step(Option option) {
        return switch (option.kind()) {
            case TEST -> Optional.of(test(problem.tests().get(option.index()), option.expectedCost()));
            case REPAIR -> Optional.of(repair(problem.repairs().get(option.index()), option.expectedCost()));
            case STOP -> problem.stop().map(s -> stop(s, option.expectedCost()));
        };
    }

    private AdvisedStep test(Test test, double expectedCost) {
        return step(test, AdvisedStep.Kind.TEST, test.getQuestion(), expectedCost, wording.whyTest(test), wording.answers(test));
    }

    private AdvisedStep repair(Repair repair, double expectedCost) {
        double helps = wording.helps(repair);
        return step(repair, AdvisedStep.Kind.REPAIR, "Does the phone work now?", expectedCost, wording.whyRepair(repair),
                List.of(new AdvisedStep.Answer(AdvisedStep.FIXED, AdvisedStep.FIXED_NAME, helps),
                        new AdvisedStep.Answer(AdvisedStep.NOT_FIXED, AdvisedStep.NOT_FIXED_NAME, 1 - helps)));
    }

    private AdvisedStep stop(Stop stop, double expectedCost) {
        return step(stop, AdvisedStep.Kind.STOP, "", expectedCost, wording.whyStop(), List.of());
    }

    private AdvisedStep step(Step step, AdvisedStep.Kind kind, String question, double expectedCost, String reason,
            List<AdvisedStep.Answer> answers) {
        return new AdvisedStep(step.getId(), kind, step.getName(), question, expectedCost, states.minutes(step),
                states.money(step), states.consequences(step), reason,
                step.getProcedure().stream().map(i -> new AdvisedStep.Action(i.getText(), i.isWarning())).toList(), answers);
    }
}
