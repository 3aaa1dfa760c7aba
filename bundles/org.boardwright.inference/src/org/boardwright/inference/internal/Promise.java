package org.boardwright.inference.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The open steps that look cheapest when only repairs follow. Not for use by several threads. */
final class Promise {

    private final LiveProblem problem;
    private final int most;
    private final OneStep oneStep;

    Promise(LiveProblem problem, int most) {
        this.problem = problem;
        this.most = most;
        this.oneStep = new OneStep(problem);
    }

    /** Cheapest first, ties by index; all that are open, in their order, when there are no more than enough. */
    int[] steps(Situation situation) {
        int[] open = IntStream.range(0, problem.steps()).filter(situation::open).toArray();
        if (open.length <= most) {
            return open;
        }
        record Rated(int step, double cost) {
        }
        oneStep.from(situation);
        return Arrays.stream(open).mapToObj(s -> new Rated(s, oneStep.cost(s, Double.POSITIVE_INFINITY)))
                .sorted((a, b) -> a.cost() == b.cost() ? Integer.compare(a.step(), b.step()) : Double.compare(a.cost(), b.cost()))
                .limit(most).mapToInt(Rated::step).toArray();
    }
}
