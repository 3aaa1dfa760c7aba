package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.boardwright.ui.internal.UiWatch.Freeze;
import org.boardwright.ui.internal.UiWatch.Longest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What blocks the window longer than its limit while a technician works. Not part of the test run:
 * {@code releng/benchmarks/run u} runs it.
 */
class UiBlocks {

    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    @Test
    void measure() throws Exception {
        Bench bench = new Bench();
        bench.clear();
        try (UiWatch watch = new UiWatch(bench)) {
            Workday day = new Workday(bench, watch, folder, 1_000, 500_000);
            for (int round = 0; round < ROUNDS; round++) {
                day.live(round);
            }
            for (int round = 0; round < ROUNDS; round++) {
                report(round, watch.freezes());
            }
            longest(watch.longest());
            assertTrue(!watch.longest().isEmpty());
        }
    }

    /** For each thing done the longest event of each round, those first that stay long. */
    private static void longest(List<Longest> all) {
        Map<String, List<Longest>> things = all.stream().collect(Collectors.groupingBy(l -> l.during(), LinkedHashMap::new, Collectors.toList()));
        System.out.printf("BENCHMARK longest event in each round, and its longest stretch without events within, ms%n");
        things.values().stream().sorted(Comparator.comparingDouble(UiBlocks::least).reversed()).forEach(l -> System.out.printf("BENCHMARK   %-34s %s%n",
                l.getFirst().during(), l.stream().map(one -> String.format(Locale.ROOT, "%5.0f/%2.0f", one.busy(), one.stretch())).collect(Collectors.joining())));
    }

    private static double least(List<Longest> rounds) {
        return rounds.stream().mapToDouble(Longest::busy).min().orElse(0);
    }

    private static void report(int round, List<Freeze> all) {
        List<Freeze> freezes = all.stream().filter(f -> f.round() == round).toList();
        System.out.printf(Locale.ROOT, "BENCHMARK round %d: %d over %d ms by the clock, %d of them busy that long%n", round, freezes.size(),
                UiWatch.LIMIT_MILLIS, freezes.stream().filter(f -> f.busy() > UiWatch.LIMIT_MILLIS).count());
        for (Freeze freeze : freezes) {
            System.out.printf(Locale.ROOT, "BENCHMARK   %-30s %4d ms, busy %4.0f ms%n", freeze.during(), freeze.clock(), freeze.busy());
            freeze.where().forEach(w -> System.out.println("BENCHMARK       " + w));
        }
    }
}
