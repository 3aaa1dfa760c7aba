package org.boardwright.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.boardwright.inference.RandomProblems;
import org.junit.jupiter.api.Test;

/** The policy against one that is written from the definition: no memory, no bounds, no branch cut short. */
class MyopicPolicyTest {

    private static final double EXACT = 1e-9;
    private static final int PROBLEMS = 30;

    private static LiveProblem problem(long seed) {
        return LiveProblem.of(new Compiled(RandomProblems.problem(seed, 4, 3, 3)), RandomProblems.start(seed, 4));
    }

    private static double cost(LiveProblem problem, double negligible) {
        return cost(problem, negligible, 0);
    }

    private static double cost(LiveProblem problem, double negligible, double share) {
        return new MyopicPolicy(problem, negligible, share, () -> false).of(Situation.start(problem));
    }

    private static double byDefinition(LiveProblem problem, Situation at) {
        int step = chosen(problem, at);
        return step == RepairSequence.STOP ? problem.stopCost() * at.mass() : then(problem, at, step, s -> byDefinition(problem, s));
    }

    private static int chosen(LiveProblem problem, Situation at) {
        var sequence = new RepairSequence(problem);
        sequence.cost(at.weights(), at.entered(), at.ended());
        int repair = sequence.first();
        int test = bestTest(problem, at);
        boolean first = test == RepairSequence.STOP || repair != RepairSequence.STOP
                && then(problem, at, repair, s -> oneTest(problem, s)) < then(problem, at, test, s -> repairsOnly(problem, s));
        return first ? repair : test;
    }

    private static double repairsOnly(LiveProblem problem, Situation at) {
        return new RepairSequence(problem).cost(at.weights(), at.entered(), at.ended());
    }

    private static double oneTest(LiveProblem problem, Situation at) {
        int test = bestTest(problem, at);
        return test == RepairSequence.STOP ? repairsOnly(problem, at) : then(problem, at, test, s -> repairsOnly(problem, s));
    }

    /** The test that beats repairs only by most; {@link RepairSequence#STOP} when none does. */
    private static int bestTest(LiveProblem problem, Situation at) {
        double best = repairsOnly(problem, at);
        int test = RepairSequence.STOP;
        for (int t = 0; t < problem.tests(); t++) {
            double cost = at.open(t) ? then(problem, at, t, s -> repairsOnly(problem, s)) : best;
            test = cost < best ? t : test;
            best = Math.min(best, cost);
        }
        return test;
    }

    private static double then(LiveProblem problem, Situation at, int step, CostToGo rest) {
        double cost = at.cost(step) * at.mass();
        for (int o = 0; o < problem.outcomes(step); o++) {
            cost += rest.of(at.after(step, o));
        }
        return cost;
    }

    @Test
    void policyCostsWhatItsDefinitionCosts() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = problem(seed);
            assertEquals(byDefinition(problem, Situation.start(problem)), cost(problem, 0), EXACT, "problem " + seed);
        }
    }

    @Test
    void cuttingBranchesShortNeverMakesItCheaper() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = problem(seed);
            assertTrue(cost(problem, 0.2) >= cost(problem, 1e-3) - EXACT, "problem " + seed);
            assertTrue(cost(problem, 1e-3) >= cost(problem, 0) - EXACT, "problem " + seed);
        }
    }

    @Test
    void cuttingBranchesShortIsNoticed() {
        double difference = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            difference += cost(problem(seed), 0.2) - cost(problem(seed), 0);
        }
        assertTrue(difference > EXACT);
    }

    @Test
    void endingBranchesInRepairsNeverMakesItCheaper() {
        double difference = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = problem(seed);
            assertTrue(cost(problem, 0, 0.3) >= cost(problem, 0, 3e-4) - EXACT, "problem " + seed);
            assertTrue(cost(problem, 0, 3e-4) >= cost(problem, 0, 0) - EXACT, "problem " + seed);
            difference += cost(problem, 0, 0.3) - cost(problem, 0, 0);
        }
        assertTrue(difference > EXACT);
    }

    @Test
    void nothingIsAskedWhereKnowingTheFaultWouldSaveLessThanATrifle() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = problem(seed);
            var start = Situation.start(problem);
            double repairsOnly = new RepairSequence(problem).cost(start.weights(), start.entered(), start.ended());
            assertEquals(repairsOnly, cost(problem, 0, 1.01), EXACT, "problem " + seed);
        }
    }
}
