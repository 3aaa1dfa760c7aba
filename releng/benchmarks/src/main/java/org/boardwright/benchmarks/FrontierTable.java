package org.boardwright.benchmarks;

import java.util.Map;
import java.util.stream.IntStream;

import org.boardwright.inference.multi.MultiBelief;
import org.openjdk.jmh.runner.RunnerException;

/** Benchmark c: the frontier method against Quickscore and brute force, and how it grows. */
public final class FrontierTable {

    private static final String[] GRID = {"20x100x4", "100x300x8", "300x1000x8", "600x4000x8", "2000x5000x8"};
    private static final String[] PRESENT = {"4", "8", "12", "16", "20"};
    private static final String[] FEW = {"4", "8"};
    private static final double TARGET_MICROSECONDS = 1000;
    private static final int CHECKED = 200;
    private static final int FAULTS = 10;

    private FrontierTable() {
    }

    /** Prints the tables. */
    public static void main(String[] args) throws Exception {
        printCorrectness();
        Map<String, Times> own = times("frontier", PRESENT);
        Map<String, Times> peer = times("quickscore", FEW);
        System.out.printf("%nPosterior of every fault, 40 findings absent; microseconds, median (p95) over the calls of 50 cases in turn%n");
        System.out.printf("%-26s", "faults x findings x causes");
        for (String present : PRESENT) {
            System.out.printf("%21s", present + " present");
        }
        System.out.printf("%21s%21s%n", "Quickscore 4", "Quickscore 8");
        for (String grid : GRID) {
            System.out.printf("%-26s", grid);
            print(own, grid, PRESENT);
            print(peer, grid, FEW);
            System.out.println();
        }
        double asked = own.get("600x4000x8 20").median();
        System.out.printf("%n600 x 4000 with 20 present: %.0f us, target %.0f us: %s%n", asked, TARGET_MICROSECONDS,
                asked <= TARGET_MICROSECONDS ? "met" : "MISSED");
    }

    private static Map<String, Times> times(String method, String[] present) throws RunnerException {
        return Times.run(Times.options(FrontierBenchmark.class, method).param("grid", GRID).param("present", present));
    }

    private static void print(Map<String, Times> times, String grid, String[] present) {
        for (String p : present) {
            Times t = times.get(grid + " " + p);
            System.out.printf("%21s", "%.0f (%.0f)".formatted(t.median(), t.p95()));
        }
    }

    private static void printCorrectness() {
        System.out.printf("Largest difference of a posterior from brute force, %d random networks of %d faults%n", CHECKED, FAULTS);
        System.out.printf("%10s %14s %14s %14s%n", "present", "frontier", "bounds miss", "Quickscore");
        for (int present = 4; present <= 16; present += 4) {
            int count = present;
            double[] worst = IntStream.range(0, CHECKED).mapToObj(seed -> differences(count, seed))
                    .reduce(new double[3], FrontierTable::larger);
            System.out.printf("%10d %14.1e %14.1e %14.1e%n", present, worst[0], worst[1], worst[2]);
        }
    }

    private static double[] differences(int present, int seed) {
        var all = NoisyOrCases.random(FAULTS, present + 6, 4, present, seed);
        var findings = all.cases().getFirst();
        double[] truth = new BruteForce(all).posterior(findings);
        double[] quickscore = new Quickscore(all.priors(), all.leaks(), all.links()).posterior(findings);
        var exact = all.network().observe(findings.present(), findings.absent());
        var bounded = all.network().observe(findings.present(), findings.absent(), 3);
        double[] worst = new double[3];
        for (int f = 0; f < truth.length; f++) {
            worst[0] = Math.max(worst[0], outside(exact, f, truth[f]));
            worst[1] = Math.max(worst[1], outside(bounded, f, truth[f]));
            worst[2] = Math.max(worst[2], Math.abs(quickscore[f] - truth[f]));
        }
        return worst;
    }

    private static double outside(MultiBelief belief, int fault, double truth) {
        var interval = belief.probability(fault);
        return Math.max(0, Math.max(interval.low() - truth, truth - interval.high()));
    }

    private static double[] larger(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.max(a[i], b[i])).toArray();
    }
}
