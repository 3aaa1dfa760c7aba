package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final double[][] HALVES = { { 0.5, 0.9 }, { 0.5, 0.1 } };

    private static String refusal(Runnable construction) {
        return assertThrows(IllegalArgumentException.class, construction::run).getMessage();
    }

    @Test
    void outcomesMustSumToOne() {
        String message = refusal(() -> new TestStep("boot", 1, 0, new double[][] { { 0.5, 0.9 }, { 0.5, 0.2 } }));
        assertTrue(message.startsWith("boot: ") && message.endsWith("fault 1"), message);
    }

    @Test
    void testNeedsAnOutcome() {
        refusal(() -> new TestStep("boot", 1, 0, new double[0][]));
    }

    @Test
    void outcomesMustAgreeOnTheFaults() {
        refusal(() -> new TestStep("boot", 1, 0, new double[][] { { 0.5, 0.9 }, { 0.5 } }));
    }

    @Test
    void costMustNotBeNegative() {
        refusal(() -> new TestStep("boot", -1, 0, HALVES));
    }

    @Test
    void costMustBeFinite() {
        refusal(() -> new Problem(2, List.of(), List.of(), List.of(), Double.POSITIVE_INFINITY));
    }

    @Test
    void fixMustBeAProbability() {
        refusal(() -> new RepairStep("reball", 1, 0, new double[] { 1.1 }));
    }

    @Test
    void stepMustKnowAllFaults() {
        var repair = new RepairStep("reball", 1, 0, new double[] { 1 });
        refusal(() -> new Problem(2, List.of(), List.of(repair), List.of(), 1));
    }

    @Test
    void stepMustNotNeedAStateThatIsNotThere() {
        var test = new TestStep("boot", 1, 2, HALVES);
        refusal(() -> new Problem(2, List.of(test), List.of(), List.of(new BenchState("opened", 1)), 1));
    }

    @Test
    void changingTheCallersArrayChangesNoStep() {
        double[] fixes = { 0.5 };
        var repair = new RepairStep("reball", 1, 0, fixes);
        fixes[0] = 1;
        repair.fixes()[0] = 1;
        assertEquals(0.5, repair.fixes(0));
    }

    @Test
    void changingTheCallersMatrixChangesNoTest() {
        double[][] likelihood = { { 0.5 }, { 0.5 } };
        var test = new TestStep("boot", 1, 0, likelihood);
        likelihood[0][0] = 1;
        test.likelihood()[0][0] = 1;
        assertEquals(0.5, test.likelihood(0, 0));
    }

    @Test
    void aProblemWithAnotherTestIsPlannedLikeOneMadeAnew() {
        Problem problem = RandomProblems.problem(3, 6, 4, 5);
        TestStep instead = RandomProblems.problem(4, 6, 4, 5).tests().get(2);
        List<TestStep> tests = new ArrayList<>(problem.tests());
        tests.set(2, instead);
        var anew = new Problem(6, tests, problem.repairs(), problem.states(), problem.stopCost());
        var start = RandomProblems.start(3, 6);
        assertEquals(plan(anew, start), plan(problem.with(2, instead), start));
        assertNotEquals(plan(problem, start), plan(problem.with(2, instead), start));
    }

    private static Plan plan(Problem problem, Position start) {
        return new Planner(0).plan(problem, start, Level.ROLLOUT_1, () -> false, p -> { });
    }

    @Test
    void aTestForOtherFaultsDoesNotFitIn() {
        Problem problem = RandomProblems.problem(3, 6, 4, 5);
        TestStep other = RandomProblems.problem(3, 5, 4, 5).tests().get(2);
        assertThrows(IllegalArgumentException.class, () -> problem.with(2, other));
    }
}
