package org.boardwright.benchmarks.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Benchmark (a): what it costs to obey the engine, over the exact optimum and beside simpler ways of working. The answer
 * does not depend on the number of threads.
 * <p>
 * {@code PlanQuality [--models N] [--threads N] [--only S2,S7,M1,4013]}
 */
public final class PlanQuality {

    private static final int MODELS = 20;
    private static final double SPARE = 1.2;

    private PlanQuality() {
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        List<String> options = Arrays.asList(args);
        int models = Integer.parseInt(option(options, "--models", "" + MODELS));
        int threads = Integer.parseInt(option(options, "--threads", "1"));
        List<String> only = List.of(option(options, "--only", "").split(","));
        long start = System.nanoTime();
        var report = new QualityReport(System.out);
        for (Family family : Family.ALL) {
            if (wanted(only, family.name())) {
                report.add(family.name(), scores(models, i -> Scores.of(family.model(i)), threads));
            }
        }
        for (SeveralFamily family : SeveralFamily.ALL) {
            if (wanted(only, family.name())) {
                report.add(family.name(), scores(models, i -> SeveralPolicy.scores(family.model(i)), threads));
            }
        }
        if (wanted(only, Model4013.NAME) && fits(Model4013.model())) {
            report.add(Model4013.NAME, List.of(Scores.of(Model4013.model())));
        }
        report.targets();
        System.out.printf("%d s, %d threads%n", (System.nanoTime() - start) / 1_000_000_000, threads);
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : options.get(at + 1);
    }

    private static boolean wanted(List<String> only, String name) {
        return only.contains("") || only.contains(name);
    }

    /** The exact optimum of the 4013 model takes 645 MB. */
    private static boolean fits(Model model) {
        double needed = model.states() * Double.BYTES * SPARE;
        boolean fits = needed <= Runtime.getRuntime().maxMemory();
        if (!fits) {
            System.out.printf("%s left out: needs a heap of %.0f MB%n%n", model.name(), needed / (1 << 20));
        }
        return fits;
    }

    private static List<Scores> scores(int models, IntFunction<Scores> each, int threads) throws InterruptedException, ExecutionException {
        List<Callable<Scores>> tasks = IntStream.range(0, models).<Callable<Scores>>mapToObj(i -> () -> each.apply(i)).toList();
        List<Scores> scores = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (Future<Scores> done : workers.invokeAll(tasks)) {
                scores.add(done.get());
            }
        }
        return scores;
    }
}
