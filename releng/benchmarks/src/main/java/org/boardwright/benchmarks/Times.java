package org.boardwright.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What a run of JMH measured, in the unit of the benchmark.
 *
 * @param median of all calls
 * @param p95    of all calls
 */
record Times(double median, double p95) {

    private static final int WARM_UP = 2;
    private static final int MEASURED = 3;

    /** Short runs, one process per benchmark and parameters, one thread. */
    static ChainedOptionsBuilder options(Class<?> benchmark, String method) {
        return new OptionsBuilder().include(benchmark.getName() + "\\." + method + "$").forks(1).threads(1)
                .warmupIterations(WARM_UP).warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASURED).measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xmx4g").verbosity(VerboseMode.SILENT);
    }

    /** Runs; one entry per set of parameters, their values joined by a blank in the order of their names. */
    static Map<String, Times> run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<String, Times> times = new TreeMap<>();
        for (RunResult result : results) {
            var statistics = result.getPrimaryResult().getStatistics();
            var names = new TreeMap<String, String>();
            result.getParams().getParamsKeys().forEach(k -> names.put(k, result.getParams().getParam(k)));
            times.put(String.join(" ", names.values()), new Times(statistics.getPercentile(50), statistics.getPercentile(95)));
        }
        return times;
    }
}
