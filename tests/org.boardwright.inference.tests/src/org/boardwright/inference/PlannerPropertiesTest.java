package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.boardwright.inference.Option.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every problem, tried on random ones. */
class PlannerPropertiesTest {

    private static final double ROUNDING = 1e-9;
    private static final int PROBLEMS = 40;
    private static final int FAULTS = 5;

    private static Plan plan(Problem problem, Position at, Level level) {
        return new Planner(level == Level.OPTIMAL ? 1 << 20 : 0).plan(problem, at, level, () -> false, p -> { });
    }

    private static double cost(Plan plan, Option like) {
        return plan.options().stream().filter(o -> o.kind() == like.kind() && o.index() == like.index())
                .findFirst().orElseThrow().expectedCost();
    }

    private static void eachSmallProblem(IntToDoubleFunction difference) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            assertEquals(0, difference.applyAsDouble(seed), ROUNDING, "problem " + seed);
        }
    }

    @Test
    void optimalPlanCostsWhatTryingEverythingFinds() {
        eachSmallProblem(seed -> {
            var problem = RandomProblems.problem(seed, 3, 2, 3);
            var start = RandomProblems.start(seed, 3);
            return Expectimax.cost(problem, start) - plan(problem, start, Level.OPTIMAL).expectedCost();
        });
    }

    @Test
    void everyOptionOfAnOptimalPlanIsFollowedByTheOptimum() {
        eachSmallProblem(seed -> {
            var problem = RandomProblems.problem(seed, 3, 2, 2);
            var start = RandomProblems.start(seed, 3);
            return plan(problem, start, Level.OPTIMAL).options().stream().mapToDouble(o -> Math.abs(o.expectedCost()
                    - Expectimax.costOf(problem, start, o, p -> Expectimax.cost(problem, p)))).max().orElseThrow();
        });
    }

    @Test
    void secondRolloutIsOneStepAheadOfTheFirst() {
        eachSmallProblem(seed -> {
            var problem = RandomProblems.problem(seed, 4, 3, 3);
            var start = RandomProblems.start(seed, 4);
            return plan(problem, start, Level.ROLLOUT_2).options().stream().mapToDouble(o -> Math.abs(o.expectedCost()
                    - Expectimax.costOf(problem, start, o, p -> plan(problem, p, Level.ROLLOUT_1).expectedCost())))
                    .max().orElseThrow();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3 })
    void noOptionGetsDearerWithDepth(int depth) {
        Level shallow = Level.values()[depth - 1];
        Level deep = Level.values()[depth];
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = RandomProblems.problem(seed, FAULTS, 4, 5);
            var start = RandomProblems.start(seed, FAULTS);
            Plan before = plan(problem, start, shallow);
            for (Option option : plan(problem, start, deep).options()) {
                assertTrue(option.expectedCost() <= cost(before, option) + ROUNDING, seed + ": " + option);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void obeyingAPlanNeverBeatsTheOptimum(Level level) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = RandomProblems.problem(seed, 3, 2, 2);
            var start = RandomProblems.start(seed, 3);
            double optimum = Expectimax.cost(problem, start);
            double obeyed = obeyed(problem, start, level);
            assertTrue(obeyed >= optimum - ROUNDING, seed + ": " + obeyed + " against " + optimum);
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void obeyingAPlanCostsNoMoreThanItPromised(Level level) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = RandomProblems.problem(seed, 3, 2, 2);
            var start = RandomProblems.start(seed, 3);
            double promised = plan(problem, start, level).expectedCost();
            assertTrue(obeyed(problem, start, level) <= promised + ROUNDING, "problem " + seed);
        }
    }

    /** Expected cost of asking anew at each point of the case and doing the best step, to the end of every branch. */
    private static double obeyed(Problem problem, Position at, Level level) {
        return Expectimax.costOf(problem, at, plan(problem, at, level).best(), then -> obeyed(problem, then, level));
    }

    @Test
    void repairsWithoutTestsAreInTheBestOrder() {
        eachSmallProblem(seed -> {
            var problem = independentRepairs(seed);
            var start = RandomProblems.start(seed, FAULTS);
            return RepairOrders.cheapest(problem, start.belief()) - plan(problem, start, Level.MYOPIC).expectedCost();
        });
    }

    @Test
    void planDoesNotDependOnTheNumberOfThreads() throws InterruptedException, ExecutionException {
        var problem = RandomProblems.problem(7, 8, 6, 7);
        var start = RandomProblems.start(7, 8);
        Callable<Plan> task = () -> plan(problem, start, Level.ROLLOUT_2);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Plan> plans = new ArrayList<>();
            for (Future<Plan> future : threads.invokeAll(List.of(task, task, task, task))) {
                plans.add(future.get());
            }
            assertEquals(1, plans.stream().distinct().count());
        }
    }

    @Test
    void orderOfStepsDoneChangesNoPlanNoticeably() {
        eachSmallProblem(seed -> {
            var problem = RandomProblems.problem(seed, FAULTS, 4, 5);
            var start = RandomProblems.start(seed, FAULTS);
            var test = new Option(Kind.TEST, 0, 0);
            var repair = new Option(Kind.REPAIR, 0, 0);
            return plan(problem, start.after(problem, test, 0).after(problem, repair, 0), Level.ROLLOUT_1).expectedCost()
                    - plan(problem, start.after(problem, repair, 0).after(problem, test, 0), Level.ROLLOUT_1).expectedCost();
        });
    }

    private static Problem independentRepairs(long seed) {
        Problem random = RandomProblems.problem(seed, FAULTS, 0, FAULTS);
        return new Problem(FAULTS, List.of(), IntStream.range(0, FAULTS).mapToObj(r -> {
            double[] fixes = new double[FAULTS];
            fixes[r] = random.repairs().get(r).fixes(r);
            return new RepairStep("repair " + r, random.repairs().get(r).cost(), 0, fixes);
        }).toList(), List.of(), 150);
    }
}
