package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.boardwright.inference.Option.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {

    private static final double EXACT = 1e-9;
    private static final double STOP_COST = 100;
    private static final int OPENED = 1;

    private static TestStep sharp(double cost, int needs) {
        return new TestStep("sharp", cost, needs, new double[][] { { 1, 0 }, { 0, 1 } });
    }

    private static RepairStep repair(double cost, int needs, double... fixes) {
        return new RepairStep("repair", cost, needs, fixes);
    }

    private static Problem problem(List<TestStep> tests, RepairStep... repairs) {
        return new Problem(2, tests, List.of(repairs), List.of(new BenchState("opened", 20)), STOP_COST);
    }

    private static Plan plan(Problem problem, Position at, Level level) {
        return new Planner().plan(problem, at, level, () -> false, p -> { });
    }

    private static List<String> steps(Plan plan) {
        return plan.options().stream().map(o -> o.kind() + " " + o.index()).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource
    void sharpTestIsAskedBeforeDearRepairs(Level level) {
        var problem = problem(List.of(sharp(1, 0)), repair(30, 0, 1, 0), repair(30, 0, 0, 1));
        Option best = plan(problem, Position.start(1, 1), level).best();
        assertEquals(new Option(Kind.TEST, 0, 31), best);
    }

    @ParameterizedTest
    @EnumSource
    void aCheapLikelyRepairComesBeforeTheQuestionThatFollowsIt(Level level) {
        double third = 1.0 / 3;
        var which = new TestStep("which of the dear ones", 20, 0,
                new double[][] { { third, 1, 0, 0 }, { third, 0, 1, 0 }, { third, 0, 0, 1 } });
        var problem = new Problem(4, List.of(which), List.of(repair(5, 0, 1, 0, 0, 0), repair(100, 0, 0, 1, 0, 0),
                repair(100, 0, 0, 0, 1, 0), repair(100, 0, 0, 0, 0, 1)), List.of(), 1000);
        Option best = plan(problem, Position.start(3, 2, 2, 2), level).best();
        assertEquals(Kind.REPAIR, best.kind());
        assertEquals(0, best.index());
        assertEquals(5 + 6.0 / 9 * (20 + 100), best.expectedCost(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void testDearerThanWhatItSavesIsNotAsked(Level level) {
        var problem = problem(List.of(sharp(16, 0)), repair(30, 0, 1, 0), repair(30, 0, 0, 1));
        assertEquals(new Option(Kind.REPAIR, 0, 45), plan(problem, Position.start(1, 1), level).best());
    }

    @ParameterizedTest
    @EnumSource
    void stopComesBeforeARepairNotWorthItsCost(Level level) {
        var problem = problem(List.of(), repair(60, 0, 1, 0));
        assertEquals(new Option(Kind.STOP, 0, STOP_COST), plan(problem, Position.start(1, 1), level).best());
    }

    @ParameterizedTest
    @EnumSource
    void openingIsPaidOnce(Level level) {
        var problem = problem(List.of(), repair(10, OPENED, 1, 0), repair(10, OPENED, 0, 1));
        assertEquals(20 + 10 + 0.5 * 10, plan(problem, Position.start(1, 1), level).expectedCost(), EXACT);
    }

    @ParameterizedTest
    @EnumSource
    void openPhoneNeedsNoOpening(Level level) {
        var problem = problem(List.of(), repair(10, OPENED, 1, 0), repair(10, OPENED, 0, 1));
        var opened = new Position(new double[] { 1, 1 }, OPENED, 0, 0);
        assertEquals(10 + 0.5 * 10, plan(problem, opened, level).expectedCost(), EXACT);
    }

    @Test
    void stepsDoneAreNotOfferedAgain() {
        var problem = problem(List.of(sharp(1, 0), sharp(2, 0)), repair(30, 0, 1, 0), repair(30, 0, 0, 1));
        var at = new Position(new double[] { 1, 1 }, 0, 0b01, 0b10);
        assertEquals(List.of("REPAIR 0", "STOP 0", "TEST 1"), steps(plan(problem, at, Level.OPTIMAL)));
    }

    @Test
    void stepsThatChangeNothingAreNotOffered() {
        var deaf = new TestStep("deaf", 0, 0, new double[][] { { 0.5, 0.5 }, { 0.5, 0.5 } });
        var problem = problem(List.of(deaf), repair(0, 0, 0, 0));
        assertEquals(List.of("STOP 0"), steps(plan(problem, Position.start(1, 1), Level.OPTIMAL)));
    }

    @Test
    void stepsAboutExcludedFaultsAreNotOffered() {
        var problem = problem(List.of(sharp(1, 0)), repair(30, 0, 1, 0), repair(30, 0, 0, 1));
        assertEquals(List.of("REPAIR 1", "STOP 0"), steps(plan(problem, Position.start(0, 1), Level.OPTIMAL)));
    }

    @ParameterizedTest
    @EnumSource
    void freeStepsAreNoTrouble(Level level) {
        var problem = problem(List.of(sharp(0, 0)), repair(0, 0, 1, 0), repair(0, 0, 0, 0.5));
        assertEquals(0.5 * 0.5 * STOP_COST, plan(problem, Position.start(1, 1), level).expectedCost(), EXACT);
    }

    @Test
    void equalOptionsAreOrderedByKindThenIndex() {
        var plan = new Plan(Level.MYOPIC, List.of(new Option(Kind.STOP, 0, 5), new Option(Kind.REPAIR, 1, 5),
                new Option(Kind.REPAIR, 0, 5), new Option(Kind.TEST, 3, 5), new Option(Kind.STOP, 1, 4)));
        assertEquals(List.of("STOP 1", "TEST 3", "REPAIR 0", "REPAIR 1", "STOP 0"),
                plan.options().stream().map(o -> o.kind() + " " + o.index()).toList());
    }

    @Test
    void smallProblemIsSolvedExactly() {
        assertEquals(Level.OPTIMAL, plan(RandomProblems.problem(1, 4, 3, 4), RandomProblems.start(1, 4), Level.OPTIMAL).level());
    }

    @Test
    void problemBeyondTheLimitIsRolledOut() {
        var plan = new Planner(100).plan(RandomProblems.problem(1, 4, 3, 4), RandomProblems.start(1, 4), Level.OPTIMAL,
                () -> false, p -> { });
        assertEquals(Level.ROLLOUT_2, plan.level());
    }

    @ParameterizedTest
    @EnumSource
    void noLevelDeeperThanAskedForIsReached(Level level) {
        assertEquals(level, plan(RandomProblems.problem(1, 4, 3, 4), RandomProblems.start(1, 4), level).level());
    }

    @Test
    void eachLevelIsToldWhenFinished() {
        List<Level> told = new ArrayList<>();
        new Planner(0).plan(RandomProblems.problem(1, 4, 3, 4), RandomProblems.start(1, 4), Level.OPTIMAL, () -> false,
                p -> told.add(p.level()));
        assertEquals(List.of(Level.MYOPIC, Level.ROLLOUT_1, Level.ROLLOUT_1, Level.ROLLOUT_2), told);
    }

    @Test
    void lastPlanToldIsTheAnswer() {
        List<Plan> told = new ArrayList<>();
        Plan answer = new Planner().plan(RandomProblems.problem(1, 4, 3, 4), RandomProblems.start(1, 4), Level.OPTIMAL,
                () -> false, told::add);
        assertEquals(answer, told.getLast());
    }

    @Test
    void cancelledPlanningStillGivesTheFirstAnswer() {
        var plan = new Planner().plan(RandomProblems.problem(1, 4, 3, 4), RandomProblems.start(1, 4), Level.OPTIMAL,
                () -> true, p -> { });
        assertEquals(Level.MYOPIC, plan.level());
    }

    @Test
    void cancellingKeepsTheLevelsFinished() {
        var finished = new AtomicInteger();
        var plan = new Planner(0).plan(RandomProblems.problem(1, 6, 5, 6), RandomProblems.start(1, 6), Level.OPTIMAL,
                () -> finished.get() == 2, p -> finished.incrementAndGet());
        assertEquals(Level.ROLLOUT_1, plan.level());
    }

    @Test
    void exactPlanningCanBeCancelled() {
        var rough = new AtomicInteger();
        var plan = new Planner().plan(RandomProblems.problem(1, 4, 3, 4), RandomProblems.start(1, 4), Level.OPTIMAL,
                () -> rough.get() == 2, p -> rough.incrementAndGet());
        assertEquals(Level.ROLLOUT_1, plan.level());
    }

    @Test
    void positionOfAnotherProblemIsRefused() {
        var problem = problem(List.of());
        Stream.of(Position.start(1), Position.start(1, 1, 1)).forEach(
                at -> assertThrows(IllegalArgumentException.class, () -> plan(problem, at, Level.MYOPIC)));
    }
}
