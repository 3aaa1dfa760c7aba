package org.boardwright.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.boardwright.inference.multi.MultiBelief;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Posterior of every fault given findings present and absent. Fifty cases take turns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FrontierBenchmark {

    static final long SEED = 42;

    /** Faults x findings x causes per finding. */
    @Param("20x100x4")
    public String grid;

    @Param("4")
    public int present;

    private NoisyOrCases all;
    private Quickscore quickscore;
    private int next;

    @Setup
    public void draw() {
        all = cases(grid, present);
        quickscore = new Quickscore(all.priors(), all.leaks(), all.links());
    }

    static NoisyOrCases cases(String grid, int present) {
        int[] size = Arrays.stream(grid.split("x")).mapToInt(Integer::parseInt).toArray();
        return NoisyOrCases.random(size[0], size[1], size[2], present, SEED);
    }

    private NoisyOrCases.Findings turn() {
        next = (next + 1) % all.cases().size();
        return all.cases().get(next);
    }

    @Benchmark
    public MultiBelief frontier() {
        var findings = turn();
        return all.network().observe(findings.present(), findings.absent());
    }

    @Benchmark
    public double[] quickscore() {
        return quickscore.posterior(turn());
    }
}
