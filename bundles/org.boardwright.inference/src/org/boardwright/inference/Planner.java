package org.boardwright.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.boardwright.inference.internal.CostToGo;
import org.boardwright.inference.internal.LiveProblem;
import org.boardwright.inference.internal.OneStep;
import org.boardwright.inference.internal.Search;
import org.boardwright.inference.internal.Situation;

/**
 * Finds the next step with the lowest expected cost to the end of the case. The first answer comes at once, better ones
 * follow: repair-aware value of information (Heckerman, Breese, Rommelse, CACM 38:49, 1995), rollout over it, and for
 * small problems the optimum by dynamic programming. Holds no state between calls; may be used by many threads.
 */
public final class Planner {

    private static final int DEFAULT_EXACT_STATES = 1 << 22;
    /** Branches less probable are cut short in the first rollout, which so comes about ten times sooner. */
    private static final double ROUGH = 1e-3;
    /** As {@link #ROUGH}, in all later rollouts. */
    private static final double FINE = 1e-5;
    /** Problems of up to this many states are rolled out in full. */
    private static final int SMALL = 1 << 12;
    /** In others a branch is ended in repairs where knowing the fault would save less than this share of what it would now. */
    private static final double TRIFLE = 3e-4;
    /** In others so many second steps are tried: those that look cheapest. */
    private static final int SECOND_STEPS = 8;

    /** The first answer takes a second look at so many steps, in well below a millisecond; */
    private static final int SECOND_LOOKS = 8;
    /** at so many where there are more than {@link #FEW} steps, since each look costs more there, */
    private static final int FEWER_SECOND_LOOKS = 3;
    private static final int FEW = 40;
    /** and at none where there are more steps than this. */
    private static final int MANY = 96;

    private record Refinement(Level level, Supplier<CostToGo> then) {
    }

    private final int exactStates;

    /** A planner that solves problems of up to four million states exactly, in about 32 MB. */
    public Planner() {
        this(DEFAULT_EXACT_STATES);
    }

    /**
     * @param exactStates largest number of states solved exactly, 8 bytes each: 2 for every repair times (outcomes + 1)
     *                    for every test that can still change something
     */
    public Planner(int exactStates) {
        this.exactStates = exactStates;
    }

    /**
     * Plans from a position, on the calling thread.
     *
     * @param deepest   the level to stop at; {@link Level#OPTIMAL} is reached in small problems only
     * @param cancelled asked often, but not before the first answer
     * @param listener  told of each plan better than the one before, shallow levels first; of {@link Level#ROLLOUT_1}
     *                  twice, the first time with improbable branches cut short
     * @return the last plan finished
     * @throws IllegalArgumentException when the position does not belong to the problem
     */
    public Plan plan(Problem problem, Position at, Level deepest, BooleanSupplier cancelled, Consumer<Plan> listener) {
        Objects.requireNonNull(deepest);
        var live = LiveProblem.of(problem.compiled(), at);
        Plan plan = firstAnswer(live);
        var search = new Search(live, cancelled);
        listener.accept(plan);
        for (Refinement refinement : refinements(live, search, deepest)) {
            try {
                plan = rate(live, search, refinement);
            } catch (CancellationException e) {
                return plan;
            }
            listener.accept(plan);
        }
        return plan;
    }

    /** The optimum takes the place of the second rollout where it can be had: it costs no more. */
    private List<Refinement> refinements(LiveProblem live, Search search, Level deepest) {
        boolean small = live.states() <= SMALL;
        double share = share(live);
        List<Refinement> refinements = new ArrayList<>();
        if (deepest.compareTo(Level.ROLLOUT_1) >= 0) {
            refinements.add(new Refinement(Level.ROLLOUT_1, () -> search.myopic(ROUGH, share)));
        }
        if (deepest == Level.OPTIMAL && live.states() <= exactStates) {
            refinements.add(new Refinement(Level.OPTIMAL, search::optimal));
        } else if (deepest.compareTo(Level.ROLLOUT_1) >= 0) {
            CostToGo fine = search.myopic(FINE, share);
            refinements.add(new Refinement(Level.ROLLOUT_1, () -> fine));
            refinements.add(new Refinement(Level.ROLLOUT_2, () -> search.improved(fine, small ? live.steps() : SECOND_STEPS)));
        }
        return refinements.stream().filter(r -> r.level().compareTo(deepest) <= 0).toList();
    }

    private static Plan firstAnswer(LiveProblem live) {
        var root = Situation.start(live);
        var oneStep = new OneStep(live);
        oneStep.from(root);
        Plan plan = plan(live, Level.MYOPIC, step -> oneStep.cost(step, Double.POSITIVE_INFINITY));
        return live.steps() > MANY ? plan : lookedAtTwice(live, root, plan);
    }

    /** The steps that look cheapest, rated anew with one test after them if any helps. */
    private static Plan lookedAtTwice(LiveProblem live, Situation root, Plan plan) {
        var search = new Search(live, () -> false);
        CostToGo oneTest = search.oneTest(share(live));
        int looks = live.steps() > FEW ? FEWER_SECOND_LOOKS : SECOND_LOOKS;
        return new Plan(Level.MYOPIC, IntStream.range(0, plan.options().size()).mapToObj(i -> {
            Option option = plan.options().get(i);
            boolean again = i < looks && option.kind() != Option.Kind.STOP;
            return again ? new Option(option.kind(), option.index(), search.cost(root, live.step(option), oneTest)) : option;
        }).toList());
    }

    private static double share(LiveProblem live) {
        return live.states() <= SMALL ? 0 : TRIFLE;
    }

    private static Plan rate(LiveProblem live, Search search, Refinement refinement) {
        var root = Situation.start(live);
        CostToGo then = refinement.then().get();
        return plan(live, refinement.level(), step -> search.cost(root, step, then));
    }

    private static Plan plan(LiveProblem live, Level level, IntToDoubleFunction cost) {
        List<Option> options = new ArrayList<>(live.steps() + 1);
        for (int step = 0; step < live.steps(); step++) {
            var kind = live.isTest(step) ? Option.Kind.TEST : Option.Kind.REPAIR;
            options.add(new Option(kind, live.index(step), cost.applyAsDouble(step)));
        }
        options.add(new Option(Option.Kind.STOP, 0, live.stopCost()));
        return new Plan(level, options);
    }
}
