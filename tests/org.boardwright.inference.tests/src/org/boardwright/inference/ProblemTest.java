package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
