package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.boardwright.ui.internal.UiWatch.Freeze;
import org.boardwright.ui.internal.UiWatch.Longest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The user-interface thread under Eclipse's own monitor. A busy computer makes everything long once; what the window itself does is long
 * each time, and longer than what the platform does in the same round. So only what is found in every round counts, and the limit grows
 * with the time a view of the platform takes to open. The first round is looked at by itself: there everything is done for the first time,
 * since these tests come before all others.
 */
@Order(1)
class UiThreadTest {

    private static final int ROUNDS = 3;
    /** The limit is at least so many times what a view of the platform takes. */
    private static final double OF_THE_PLATFORM = 1.5;
    /** A whole event has many stretches between the events within it; the monitor looks at them one by one. */
    private static final int WHOLE_EVENTS = 3;
    private static final long BLOCK_NANOS = TimeUnit.MILLISECONDS.toNanos(3 * UiWatch.LIMIT_MILLIS / 2);

    @TempDir
    private Path folder;
    private Bench bench;

    @BeforeEach
    void clear() throws Exception {
        bench = new Bench();
        bench.clear();
    }

    /** The names that are there in every round but the first. */
    private static List<String> always(IntFunction<List<String>> ofRound) {
        return IntStream.range(2, ROUNDS).mapToObj(ofRound).reduce(ofRound.apply(1).stream().distinct().toList(),
                (before, now) -> before.stream().filter(now::contains).toList());
    }

    /** Milliseconds that something may take in a round. */
    private static double limit(List<Longest> longest, int round) {
        double platform = longest.stream().filter(l -> l.round() == round && l.during().equals(Workday.PEER)).mapToDouble(Longest::busy).max().orElseThrow();
        return Math.max(UiWatch.LIMIT_MILLIS, OF_THE_PLATFORM * platform);
    }

    @Test
    void nothingATechnicianDoesBlocksTheWindow() throws Exception {
        try (UiWatch watch = new UiWatch(bench)) {
            Workday day = new Workday(bench, watch, folder, 100, 100_000);
            for (int round = 0; round < ROUNDS; round++) {
                day.live(round);
            }
            List<Freeze> freezes = watch.freezes();
            List<Longest> longest = watch.longest();
            assertEquals(List.of(), freezes.stream().filter(f -> f.round() == 0 && f.busy() > limit(longest, 0)).toList(), "at the first use");
            assertEquals(List.of(), always(r -> freezes.stream().filter(f -> f.round() == r && f.busy() > limit(longest, r)).map(Freeze::during).toList()),
                    () -> "reported by the monitor: " + freezes);
            assertEquals(List.of(), always(r -> tooLong(longest, r).map(Longest::during).toList()),
                    () -> "whole events: " + IntStream.range(1, ROUNDS).boxed().flatMap(r -> tooLong(longest, r)).toList());
        }
    }

    private static Stream<Longest> tooLong(List<Longest> longest, int round) {
        return longest.stream().filter(l -> l.round() == round && l.busy() > WHOLE_EVENTS * limit(longest, round));
    }

    private void isFound(Runnable block) throws Exception {
        try (UiWatch watch = new UiWatch(bench)) {
            watch.during("blocking", 1, () -> bench.inEvent(block));
            bench.until("the monitor has found it", () -> !watch.freezes().isEmpty());
            assertTrue(watch.freezes().getFirst().busy() > UiWatch.LIMIT_MILLIS, watch.freezes().toString());
            assertEquals("blocking", watch.freezes().getFirst().during());
        }
    }

    @Test
    void aListenerThatComputesIsFound() throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        isFound(() -> {
            long until = threads.getCurrentThreadCpuTime() + BLOCK_NANOS;
            while (threads.getCurrentThreadCpuTime() < until) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void aListenerThatWaitsIsFound() throws Exception {
        isFound(() -> LockSupport.parkNanos(BLOCK_NANOS));
    }
}
