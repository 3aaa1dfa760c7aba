package org.boardwright.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RandomProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shortcuts against rating every step from the situation it leads to. */
class OneStepTest {

    private static final double EXACT = 1e-9;
    private static final int PROBLEMS = 60;
    private static final int FAULTS = 12;
    private static final int NOTHING = 0;
    private static final int ALL_ENTERED = 3;

    private static LiveProblem problem(long seed, int entered) {
        Problem problem = RandomProblems.leaky(seed, FAULTS, 8, 15);
        double[] belief = RandomProblems.start(seed, FAULTS).belief();
        return LiveProblem.of(new Compiled(problem), new Position(belief, entered, 0, 0));
    }

    private static double inFull(LiveProblem problem, Situation at, int step) {
        var sequence = new RepairSequence(problem);
        return at.cost(step) * at.mass() + IntStream.range(0, problem.outcomes(step)).mapToObj(o -> at.after(step, o))
                .mapToDouble(s -> sequence.cost(s.weights(), s.entered(), s.ended())).sum();
    }

    private static void requireSame(LiveProblem problem, Situation at, String message) {
        var oneStep = new OneStep(problem);
        oneStep.from(at);
        for (int s = 0; s < problem.steps(); s++) {
            if (at.open(s)) {
                assertEquals(inFull(problem, at, s), oneStep.cost(s, Double.POSITIVE_INFINITY), EXACT, message + s);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { NOTHING, ALL_ENTERED })
    void everyStepCostsWhatItCostsInFull(int entered) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = problem(seed, entered);
            requireSame(problem, Situation.start(problem), "problem " + seed + ", step ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { NOTHING, ALL_ENTERED })
    void stepsAlreadyDoneAreNotDoneAgain(int entered) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = problem(seed, entered);
            var at = Situation.start(problem).after(0, 1).after(problem.tests(), 0).after(problem.tests() + 3, 0);
            requireSame(problem, at, "problem " + seed + ", step ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { NOTHING, ALL_ENTERED })
    void repairsOnlyAreTheSequenceAndItsFirst(int entered) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            var problem = problem(seed, entered);
            var start = Situation.start(problem);
            var oneStep = new OneStep(problem);
            oneStep.from(start);
            var sequence = new RepairSequence(problem);
            assertEquals(sequence.cost(start.weights(), start.entered(), start.ended()), oneStep.repairsOnly(), EXACT);
            assertEquals(sequence.first(), oneStep.first(), "problem " + seed);
        }
    }
}
