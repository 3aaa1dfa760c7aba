package org.boardwright.benchmarks.planning;

import org.boardwright.inference.Level;
import org.boardwright.inference.Plan;
import org.boardwright.inference.Planner;
import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One first answer for a whole problem, once it is compiled, by the engine and by the naive program. Driven by
 * {@link DecisionLatency}.
 */
@State(Scope.Benchmark)
public class FirstAnswer {

    /** As for {@link LatencyCase#of(String)}. */
    @Param(LatencyCase.PACK)
    public String size;

    private final Planner planner = new Planner();
    private Problem problem;
    private Position start;

    @Setup
    public void prepare() {
        var latencyCase = LatencyCase.of(size);
        problem = latencyCase.problem();
        start = latencyCase.start();
    }

    /** What the engine works out once for a problem, whatever the position. */
    @Benchmark
    public Problem compiled() {
        return new Problem(problem.faults(), problem.tests(), problem.repairs(), problem.states(), problem.stopCost());
    }

    @Benchmark
    public Plan engine() {
        return planner.plan(problem, start, Level.MYOPIC, () -> false, p -> { });
    }

    @Benchmark
    public double naive() {
        return NaiveFirstAnswer.cost(problem, start);
    }
}
