package org.boardwright.benchmarks.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Benchmark (d): how long the first answer takes, all steps rated, over the grid of 5.4 of the science note and for a
 * problem of the size of the Apple pack; "dear" rows where stopping costs a hundred times as much, "opened" rows where half
 * of the steps need the phone open. The problem is compiled once before; what that takes has a column of its own.
 * Every answer is timed on its own by JMH, in a fresh virtual machine after a warm-up; where one answer takes longer than
 * the measurement there is only one, and beyond 20 s only a cold one.
 * <p>
 * {@code DecisionLatency [--sizes pack,20x100] [--seconds N]}
 */
public final class DecisionLatency {

    private static final String SIZES = "pack,pack/dear,20x100,100x500,300x1000,1000x2000,2000x5000,2000x5000/dear,2000x5000/opened";
    /** Milliseconds, 5.5 of the note and the issue. */
    private static final Map<String, Double> TARGETS = Map.of("2000x5000", 10.0, "2000x5000" + LatencyCase.DEAR, 10.0,
            "2000x5000" + LatencyCase.OPENED, 10.0, LatencyCase.PACK, 1.0, LatencyCase.PACK + LatencyCase.DEAR, 1.0);
    private static final String HEAD = "%-16s %9s %11s %11s %7s %12s %12s %7s %8s  %s%n";
    private static final String ROW = "%-16s %9.3f %11.3f %11.3f %7d %12.3f %12.3f %7d %8.2f  %s%n";
    private static final int FIRST_TO_WARN = 24;
    private static final int MEDIAN = 50;
    private static final int MOST = 95;
    private static final double NANOS = 1e6;
    private static final double ROUNDING = 1e-9;
    /** An answer that takes longer cold is not asked for again and again. */
    private static final double PATIENCE = 20e3;

    /** Milliseconds. */
    private record Times(double median, double p95, long n) {
    }

    private DecisionLatency() {
    }

    public static void main(String[] args) throws RunnerException {
        List<String> options = Arrays.asList(args);
        int seconds = Integer.parseInt(option(options, "--seconds", "3"));
        System.out.printf("First answer (MYOPIC) in ms, once the problem is compiled; ratio = naive / engine by medians: "
                + "below 1 the engine is slower%n%n");
        System.out.printf(HEAD, "F x tests", "compile", "median", "p95", "n", "naive med.", "naive p95", "n",
                "ratio", "target");
        for (String size : option(options, "--sizes", SIZES).split(",")) {
            measure(size, seconds);
        }
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : options.get(at + 1);
    }

    private static void measure(String size, int seconds) throws RunnerException {
        var asked = new FirstAnswer();
        asked.size = size;
        asked.prepare();
        double[] answers = new double[2];
        Times engine = once(() -> answers[0] = asked.engine().expectedCost());
        Times naive = once(() -> answers[1] = asked.naive());
        requireSame(size, answers);
        Times compile = times("compiled", size, seconds);
        print(size, compile, engine.median() > PATIENCE ? engine : times("engine", size, seconds),
                naive.median() > PATIENCE ? naive : times("naive", size, seconds));
    }

    /** The naive program knows nothing of bench states, so in the pack it answers a simpler question. */
    private static void requireSame(String size, double[] answers) {
        if (!LatencyCase.of(size).opened() && Math.abs(answers[0] - answers[1]) > ROUNDING * answers[1]) {
            throw new IllegalStateException(size + ": engine and naive program differ: " + Arrays.toString(answers));
        }
    }

    private static Times once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        double millis = (System.nanoTime() - start) / NANOS;
        return new Times(millis, millis, 1);
    }

    private static Times times(String method, String size, int seconds) throws RunnerException {
        String name = "^" + Pattern.quote(FirstAnswer.class.getName() + "." + method) + "$";
        Options options = new OptionsBuilder().include(name).param("size", size).mode(Mode.SampleTime)
                .timeUnit(TimeUnit.NANOSECONDS).forks(1).warmupIterations(1).warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(1).measurementTime(TimeValue.seconds(seconds)).shouldFailOnError(true)
                .jvmArgsAppend(quietly()).verbosity(VerboseMode.SILENT).build();
        Statistics times = new Runner(options).runSingle().getPrimaryResult().getStatistics();
        return new Times(times.getPercentile(MEDIAN) / NANOS, times.getPercentile(MOST) / NANOS, times.getN());
    }

    /** Newer machines warn of what JMH 1.37 does inside, in the middle of the table. */
    private static String[] quietly() {
        boolean warns = Runtime.version().feature() >= FIRST_TO_WARN;
        return warns ? new String[] { "--sun-misc-unsafe-memory-access=allow" } : new String[0];
    }

    private static void print(String size, Times compile, Times engine, Times naive) {
        String cold = engine.n() == 1 ? "n = 1: hardly warm" : "";
        System.out.printf(Locale.ROOT, ROW, size, compile.median(), engine.median(), engine.p95(), engine.n(), naive.median(),
                naive.p95(), naive.n(), naive.median() / engine.median(), verdict(size, engine.median()) + cold);
    }

    private static String verdict(String size, double median) {
        Double target = TARGETS.get(size);
        return target == null ? "" : "median <= " + target + " ms " + (median <= target ? "met " : "MISSED ");
    }
}
