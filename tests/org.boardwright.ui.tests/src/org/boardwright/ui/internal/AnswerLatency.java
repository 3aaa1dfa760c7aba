package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.boardwright.workflow.CaseIntake;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;

/**
 * From the press of an answer to the updated ranking painted on the screen, on the shipped packs in the real window. Not
 * part of the test run, which times nothing: {@code releng/benchmarks/run g} runs it and prints the limit beside it.
 */
class AnswerLatency {

    private static final double LIMIT_MILLIS = 100;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 200;
    /** Steps a technician would answer one after the other before the case is begun anew. */
    private static final int ANSWERS_IN_A_CASE = 5;

    private final Bench bench = new Bench();

    @Test
    void measure() throws PartInitException {
        bench.clear();
        double[] millis = new double[WARM_UP + MEASURED];
        for (int i = 0; i < millis.length; i++) {
            if (i % ANSWERS_IN_A_CASE == 0) {
                begin();
            }
            millis[i] = answer();
        }
        report(Arrays.stream(millis).skip(WARM_UP).sorted().toArray());
    }

    private void begin() {
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), "");
        bench.settle();
        bench.until("a step is shown", () -> !answers().isEmpty());
    }

    private List<String> answers() {
        return bench.buttons(t -> t.matches("[1-9]   .*")).stream().map(b -> b.getText()).toList();
    }

    private double answer() {
        List<String> before = bench.ranking();
        String second = answers().getLast();
        long start = System.nanoTime();
        bench.press(second::equals);
        bench.until("the ranking has changed", () -> !bench.ranking().equals(before));
        Bench.window().update();
        double millis = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        bench.settle();
        return millis;
    }

    private static void report(double[] sorted) {
        double p95 = sorted[(int) (0.95 * sorted.length)];
        System.out.printf(Locale.ROOT, "BENCHMARK answers %d  median %.1f ms  p95 %.1f ms  worst %.1f ms  limit (p95) %.0f ms: %s%n", sorted.length,
                sorted[sorted.length / 2], p95, sorted[sorted.length - 1], LIMIT_MILLIS, p95 < LIMIT_MILLIS ? "met" : "MISSED");
        assertTrue(sorted.length > 0);
    }
}
