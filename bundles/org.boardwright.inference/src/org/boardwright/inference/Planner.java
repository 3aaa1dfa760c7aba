package org.boardwright.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.inference.internal.CostToGo;
import org.boardwright.inference.internal.LiveProblem;
import org.boardwright.inference.internal.Search;
import org.boardwright.inference.internal.Situation;

/**
 * Finds the next step with the lowest expected cost to the end of the case. The first answer comes at once, better ones
 * follow: repair-aware value of information (Heckerman, Breese, Rommelse, CACM 38:49, 1995), rollout over it, and for
 * small problems the optimum by dynamic programming. Holds no state between calls; may be used by many threads.
 */
public final class Planner {

    /** 8 bytes each. */
    private static final int DEFAULT_EXACT_STATES = 1 << 22;

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
     * @param listener  told of each level when it is finished, shallow first
     * @return the deepest level finished
     * @throws IllegalArgumentException when the position does not belong to the problem
     */
    public Plan plan(Problem problem, Position at, Level deepest, BooleanSupplier cancelled, Consumer<Plan> listener) {
        Objects.requireNonNull(deepest);
        var live = LiveProblem.of(problem, at);
        var search = new Search(live, cancelled);
        Plan plan = rate(live, search, search.repairsOnly(), Level.MYOPIC);
        listener.accept(plan);
        for (Level level : refinements(live, deepest)) {
            try {
                plan = rate(live, search, costToGo(search, level), level);
            } catch (CancellationException e) {
                return plan;
            }
            listener.accept(plan);
        }
        return plan;
    }

    /** The optimum takes the place of the second rollout where it can be had: it costs no more. */
    private List<Level> refinements(LiveProblem live, Level deepest) {
        boolean exact = deepest == Level.OPTIMAL && live.states() <= exactStates;
        List<Level> levels = new ArrayList<>();
        if (deepest.compareTo(Level.ROLLOUT_1) >= 0) {
            levels.add(Level.ROLLOUT_1);
        }
        if (deepest.compareTo(Level.ROLLOUT_2) >= 0) {
            levels.add(exact ? Level.OPTIMAL : Level.ROLLOUT_2);
        }
        return levels;
    }

    private static CostToGo costToGo(Search search, Level level) {
        return switch (level) {
            case MYOPIC -> search.repairsOnly();
            case ROLLOUT_1 -> search.myopic();
            case ROLLOUT_2 -> search.improvedMyopic();
            case OPTIMAL -> search.optimal();
        };
    }

    private static Plan rate(LiveProblem live, Search search, CostToGo then, Level level) {
        var root = Situation.start(live);
        List<Option> options = new ArrayList<>();
        for (int step = 0; step < live.steps(); step++) {
            var kind = live.isTest(step) ? Option.Kind.TEST : Option.Kind.REPAIR;
            options.add(new Option(kind, live.index(step), search.cost(root, step, then)));
        }
        options.add(new Option(Option.Kind.STOP, 0, live.stopCost()));
        return new Plan(level, options);
    }
}
