package org.boardwright.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RandomProblems;
import org.boardwright.inference.RepairStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sequence looked up against the sequence walked with every fault weighed anew, for little and for much to lose by stopping. */
class MergedSequenceTest {

    private static final int ALL_ENTERED = 3;
    private static final int FAULTS = 60;
    private static final int TESTS = 40;
    private static final int SEEDS = 10;
    private static final double RELATIVE = 1e-12;

    /** @param sharing how many of the repairs can also fix a second fault */
    private static LiveProblem problem(long seed, double stopCost, int sharing) {
        Problem random = RandomProblems.leaky(seed, FAULTS, TESTS, FAULTS);
        var draw = new Random(seed);
        List<RepairStep> repairs = IntStream.range(0, FAULTS).mapToObj(r -> {
            double[] fixes = new double[FAULTS];
            fixes[r] = draw.nextInt(8) == 0 ? 1 : random.repairs().get(r).fixes(r);
            if (r < sharing) {
                fixes[draw.nextInt(FAULTS)] = 0.5;
            }
            return new RepairStep("repair " + r, random.repairs().get(r).cost(), 0, fixes);
        }).toList();
        var problem = new Problem(FAULTS, random.tests(), repairs, random.states(), stopCost);
        return LiveProblem.of(new Compiled(problem), new Position(RandomProblems.start(seed, FAULTS).belief(), ALL_ENTERED, 0, 0));
    }

    private static void requireSame(Situation expected, LiveProblem problem, double cost, int first, String message) {
        var walked = new RepairSequence(problem);
        double inFull = walked.cost(expected.weights(), expected.entered(), expected.ended());
        assertEquals(inFull, cost, RELATIVE * Math.max(1, inFull), message);
        assertEquals(walked.first(), first, message);
    }

    private static void requireSameAfterEveryStep(LiveProblem problem, Situation at, String message) {
        var merged = new MergedSequence(problem);
        merged.from(at.weights(), at.ended().clone());
        requireSame(at, problem, merged.cost(), merged.first(), message);
        for (int step = 0; step < problem.steps(); step++) {
            for (int o = 0; at.open(step) && o < problem.outcomes(step); o++) {
                double cost = problem.isTest(step) ? merged.costAfter(problem.links(step), o) : merged.costAfter(step);
                requireSame(at.after(step, o), problem, cost, merged.first(), message + ", step " + step + ", outcome " + o);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = { 60, 300, 3_000, 300_000 })
    void repairsOfTheirOwnFaults(double stopCost) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = problem(seed, stopCost, 0);
            requireSameAfterEveryStep(problem, Situation.start(problem), "problem " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = { 60, 300, 3_000, 300_000 })
    void repairsThatShareFaults(double stopCost) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = problem(seed, stopCost, FAULTS / 4);
            requireSameAfterEveryStep(problem, Situation.start(problem), "problem " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = { 60, 300_000 })
    void stepsAlreadyDoneAreLeftOut(double stopCost) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = problem(seed, stopCost, FAULTS / 4);
            var at = Situation.start(problem).after(0, 1).after(1, 0).after(problem.tests() + 2, 0).after(problem.steps() - 1, 0);
            requireSameAfterEveryStep(problem, at, "problem " + seed);
        }
    }
}
