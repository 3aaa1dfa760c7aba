package org.boardwright.inference.multi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.boardwright.inference.Level;
import org.boardwright.inference.Option;
import org.boardwright.inference.Option.Kind;
import org.boardwright.inference.Plan;
import org.boardwright.inference.Planner;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RandomProblems;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetPlannerTest {

    private static final int PROBLEMS = 25;
    private static final int FAULTS = 4;
    private static final double ROUNDING = 1e-9;

    private record Bench(Problem problem, SetPosition start, SetPlanner planner) {

        static Bench of(Problem problem, FaultSet... sets) {
            SetPosition start = SetPosition.start(List.of(sets), 0, new BitSet(), new BitSet());
            return new Bench(problem, start, new SetPlanner(problem, anyOf(problem), start));
        }

        Plan plan(SetPosition at, Level level) {
            return planner.plan(at, level, () -> false, p -> { });
        }

        /** What it costs to do the best option of a level at every place. */
        double obeyed(SetPosition at, Level level) {
            if (at.mass() == 0) {
                return 0;
            }
            Option best = plan(at, level).best();
            return switch (best.kind()) {
                case STOP -> problem.stopCost() * at.mass();
                case REPAIR -> cost(at, problem.repairs().get(best.index()).cost(), problem.repairs().get(best.index()).needs())
                        + obeyed(planner.after(at, best, 0), level);
                case TEST -> cost(at, problem.tests().get(best.index()).cost(), problem.tests().get(best.index()).needs())
                        + IntStream.range(0, problem.tests().get(best.index()).outcomes())
                                .mapToDouble(o -> obeyed(planner.after(at, best, o), level)).sum();
            };
        }

        private double cost(SetPosition at, double own, int needs) {
            return at.mass() * (own + IntStream.range(0, problem.states().size()).filter(s -> (needs & ~at.entered() & 1 << s) != 0)
                    .mapToDouble(s -> problem.states().get(s).cost()).sum());
        }
    }

    /** The first outcome of a test comes when any of the faults makes it come. */
    private static Together anyOf(Problem problem) {
        return (test, outcome, faults) -> {
            TestStep step = problem.tests().get(test);
            double away = IntStream.of(faults).mapToDouble(f -> 1 - step.likelihood(0, f)).reduce(1, (a, b) -> a * b);
            double others = IntStream.of(faults).mapToDouble(f -> 1 - step.likelihood(0, f)).sum();
            double share = IntStream.of(faults).mapToDouble(f -> step.likelihood(outcome, f)).sum();
            return outcome == 0 ? 1 - away : others == 0 ? 0 : away * share / others;
        };
    }

    private static Bench random(int seed) {
        Problem problem = RandomProblems.problem(seed, FAULTS, 3, FAULTS);
        double[] belief = RandomProblems.start(seed, FAULTS).belief();
        List<FaultSet> sets = new ArrayList<>();
        for (int set = 1; set < 1 << FAULTS; set++) {
            int bits = set;
            int[] faults = IntStream.range(0, FAULTS).filter(f -> (bits >> f & 1) != 0).toArray();
            sets.add(new FaultSet(faults, IntStream.of(faults).mapToDouble(f -> StrictMath.log(belief[f])).sum()));
        }
        return Bench.of(problem, sets.toArray(FaultSet[]::new));
    }

    private static Bench single(int seed) {
        double[] belief = RandomProblems.start(seed, FAULTS).belief();
        return Bench.of(RandomProblems.problem(seed, FAULTS, 3, FAULTS), IntStream.range(0, FAULTS)
                .mapToObj(f -> new FaultSet(new int[] {f}, StrictMath.log(belief[f]))).toArray(FaultSet[]::new));
    }

    private static RepairStep repair(double cost, double... fixes) {
        return new RepairStep("r" + cost, cost, 0, fixes);
    }

    private static final FaultSet BOTH = new FaultSet(new int[] {0, 1}, 0);

    @Test
    void withSingleFaultsNoPlanIsCheaperThanTheOptimumOfThePlannerForOne() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Bench bench = single(seed);
            double optimum = new Planner(1 << 20).plan(bench.problem(), RandomProblems.start(seed, FAULTS), Level.OPTIMAL, () -> false, p -> { })
                    .expectedCost();
            double cost = bench.plan(bench.start(), Level.ROLLOUT_2).expectedCost();
            assertTrue(cost >= optimum - ROUNDING && cost < 1.1 * optimum, seed + ": " + cost + " over " + optimum);
        }
    }

    @Test
    void withSingleFaultsTheOptimumIsThatOfThePlannerForOne() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Bench bench = single(seed);
            Plan plan = bench.plan(bench.start(), Level.OPTIMAL);
            double optimum = new Planner(1 << 20).plan(bench.problem(), RandomProblems.start(seed, FAULTS), Level.OPTIMAL, () -> false, p -> { })
                    .expectedCost();
            assertEquals(Level.OPTIMAL, plan.level());
            assertEquals(optimum, plan.expectedCost(), ROUNDING * optimum, "problem " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, names = {"ROLLOUT_1", "ROLLOUT_2", "OPTIMAL"})
    void obeyingAPlanCostsNoMoreThanItPromises(Level level) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Bench bench = random(seed);
            double promised = bench.plan(bench.start(), level).expectedCost();
            double cost = bench.obeyed(bench.start(), level);
            assertTrue(cost <= promised + ROUNDING, seed + ": promised " + promised + ", costs " + cost);
        }
    }

    @Test
    void noDeeperLevelCostsMore() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Bench bench = random(seed);
            List<Double> costs = new ArrayList<>();
            bench.planner().plan(bench.start(), Level.OPTIMAL, () -> false, p -> costs.add(p.expectedCost()));
            assertTrue(IntStream.range(1, 4).allMatch(i -> costs.get(i) <= costs.get(i - 1) + ROUNDING), seed + ": " + costs);
        }
    }

    @Test
    void outcomesOfATestShareTheProbabilityOfThePlaceAmongThem() {
        Bench bench = random(1);
        double sum = IntStream.range(0, bench.problem().tests().get(0).outcomes())
                .mapToDouble(o -> bench.planner().probability(bench.start(), 0, o)).sum();
        assertEquals(1, sum, ROUNDING);
    }

    @Test
    void aRepairOfOneOfTwoLeavesTheOther() {
        Bench bench = Bench.of(new Problem(2, List.of(), List.of(repair(10, 1, 0), repair(10, 0, 1)), List.of(), 1000), BOTH);
        SetPosition after = bench.planner().after(bench.start(), new Option(Kind.REPAIR, 0, 0), RepairStep.NOT_FIXED);
        assertEquals(0, after.present(0));
        assertEquals(1, after.present(1));
    }

    @Test
    void aPhoneWithTwoFaultsDoesNotWorkAfterOneRepair() {
        Bench bench = Bench.of(new Problem(2, List.of(), List.of(repair(10, 1, 0), repair(10, 0, 1)), List.of(), 1000), BOTH);
        assertEquals(0, bench.planner().works(bench.start(), 0));
    }

    @Test
    void twoFaultsThatAreCertainAreMendedOneAfterTheOther() {
        Bench bench = Bench.of(new Problem(2, List.of(), List.of(repair(10, 1, 0), repair(20, 0, 1)), List.of(), 1000), BOTH);
        assertEquals(30, bench.plan(bench.start(), Level.ROLLOUT_2).expectedCost(), ROUNDING);
    }

    @Test
    void oneRepairThatMendsBothIsTakenWhenItIsCheaperThanTwo() {
        Bench bench = Bench.of(new Problem(2, List.of(), List.of(repair(10, 1, 0), repair(20, 0, 1), repair(25, 1, 1)), List.of(), 1000), BOTH);
        assertEquals(2, bench.plan(bench.start(), Level.ROLLOUT_1).best().index());
    }

    @Test
    void itStopsWhenTheSecondFaultIsTooDearToMend() {
        Bench bench = Bench.of(new Problem(2, List.of(), List.of(repair(10, 1, 0), repair(200, 0, 1)), List.of(), 100), BOTH);
        assertEquals(Kind.STOP, bench.plan(bench.start(), Level.ROLLOUT_2).best().kind());
    }

    @Test
    void aTestAfterARepairSaysSomethingOfWhatIsLeft() {
        var yesFor0 = new TestStep("t", 1, 0, new double[][] {{1, 0}, {0, 1}});
        Bench bench = Bench.of(new Problem(2, List.of(yesFor0), List.of(repair(10, 1, 0), repair(10, 0, 1)), List.of(), 1000), BOTH);
        SetPosition after = bench.planner().after(bench.start(), new Option(Kind.REPAIR, 0, 0), RepairStep.NOT_FIXED);
        assertEquals(1, bench.planner().probability(bench.start(), 0, 0));
        assertEquals(0, bench.planner().probability(after, 0, 0));
    }

    @Test
    void stepsThatTellNothingAreNotInThePlan() {
        var nothing = new TestStep("t", 1, 0, new double[][] {{.5, .5}, {.5, .5}});
        Bench bench = Bench.of(new Problem(2, List.of(nothing), List.of(repair(10, 1, 0), repair(10, 0, 1)), List.of(), 1000),
                new FaultSet(new int[] {0}, 0), new FaultSet(new int[] {1}, 0));
        assertTrue(bench.plan(bench.start(), Level.MYOPIC).options().stream().noneMatch(o -> o.kind() == Kind.TEST));
    }

    @Test
    void theAnswerDoesNotDependOnWhatWasAskedBefore() {
        Bench asked = random(3);
        asked.obeyed(asked.start(), Level.ROLLOUT_2);
        Bench fresh = random(3);
        assertEquals(fresh.plan(fresh.start(), Level.ROLLOUT_2), asked.plan(asked.start(), Level.ROLLOUT_2));
    }

    @Test
    void aCancelledPlannerGivesTheFirstAnswer() {
        Bench bench = random(2);
        assertEquals(Level.MYOPIC, bench.planner().plan(bench.start(), Level.ROLLOUT_2, () -> true, p -> { }).level());
    }

    @Test
    void noSetOfFaultsIsNoStart() {
        assertThrows(IllegalArgumentException.class, () -> SetPosition.start(List.of(), 0, new BitSet(), new BitSet()));
    }

    @Test
    void whatIsClosedAtTheStartIsNotInThePlan() {
        BitSet first = new BitSet();
        first.set(0);
        Problem problem = new Problem(2, List.of(), List.of(repair(10, 1, 0), repair(10, 0, 1)), List.of(), 1000);
        SetPosition start = SetPosition.start(List.of(BOTH), 0, new BitSet(), first);
        Plan plan = new SetPlanner(problem, anyOf(problem), start).plan(start, Level.MYOPIC, () -> false, p -> { });
        assertTrue(plan.options().stream().noneMatch(o -> o.kind() == Kind.REPAIR && o.index() == 0), plan.toString());
    }
}
