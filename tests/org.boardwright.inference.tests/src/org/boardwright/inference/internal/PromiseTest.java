package org.boardwright.inference.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.boardwright.inference.RandomProblems;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private final LiveProblem problem = LiveProblem.of(new Compiled(RandomProblems.problem(5, 6, 8, 6)), RandomProblems.start(5, 6));
    private final Situation start = Situation.start(problem);

    @Test
    void cheapestStepsAreTriedCheapestFirst() {
        var oneStep = new OneStep(problem);
        oneStep.from(start);
        double[] costs = IntStream.range(0, problem.steps()).mapToDouble(s -> oneStep.cost(s, Double.POSITIVE_INFINITY)).toArray();
        int[] steps = new Promise(problem, 3).steps(start);
        double[] cheapest = IntStream.of(steps).mapToDouble(s -> costs[s]).toArray();
        double[] sorted = Arrays.stream(costs).sorted().limit(3).toArray();
        assertArrayEquals(sorted, cheapest);
    }

    @Test
    void stepsDoneAreNotTriedAgain() {
        int done = new Promise(problem, 1).steps(start)[0];
        var then = start.after(done, 0);
        assertEquals(0, IntStream.of(new Promise(problem, problem.steps()).steps(then)).filter(s -> s == done).count());
    }
}
