package org.boardwright.ui.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.internal.monitoring.EventLoopMonitorThread;
import org.eclipse.ui.monitoring.StackSample;
import org.eclipse.ui.monitoring.UiFreezeEvent;

/**
 * Eclipse's own monitor of the event loop, switched on: what keeps the user-interface thread longer than a limit, with a look at where
 * it was. The monitor goes by the clock, which runs on while other programs have the processor; so the time the thread was
 * computing is measured beside it. Used on the user-interface thread.
 */
final class UiWatch implements AutoCloseable {

    static final int LIMIT_MILLIS = 50;
    private static final int ERROR_MILLIS = 100_000;
    private static final int DEADLOCK_MILLIS = 300_000;
    private static final int SAMPLES = 8;
    private static final int PROOF_MILLIS = 2 * LIMIT_MILLIS;
    private static final int FRAMES = 6;
    private static final List<Integer> TRANSITIONS = List.of(SWT.PreEvent, SWT.PostEvent, SWT.PreExternalEventDispatch, SWT.PostExternalEventDispatch);

    /** Kinds of events that the monitor does not look at, since they come while one thing is done. */
    private static final List<Integer> UNCOUNTED = List.of(SWT.Skin, SWT.MeasureItem, SWT.Dispose);

    /**
     * What the monitor found: a stretch of the user-interface thread between two events that was longer than the limit.
     *
     * @param during what was being done
     * @param round  which time it was done, from 0
     * @param clock  milliseconds by the clock
     * @param busy   milliseconds the thread was computing or waiting, without those other programs had the processor
     * @param where  for each look of the monitor the innermost frame and the innermost ones of our code
     */
    record Freeze(String during, int round, long clock, double busy, List<String> where) {
    }

    /**
     * The longest event while one thing was done, with all events within it: what somebody who presses a key meanwhile waits for.
     *
     * @param busy    milliseconds the thread was computing or waiting
     * @param stretch the longest part of it without events within, which is what the monitor looks at
     */
    record Longest(String during, int round, double busy, double stretch) {
    }

    interface Work {
        void run() throws Exception;
    }

    private record Doing(String name, int round, long from, long to, double longest, double stretch) {
    }

    /** @param start in milliseconds since 1970, as the monitor counts */
    private record Stretch(long start, double busy) {
    }

    /** Readings of the clock and of what the thread has done so far, in milliseconds. */
    private record Moment(long clock, double busy) {
    }

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Doing> done = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final Listener transition = e -> transition(e.type, e.detail);
    private final EventLoopMonitorThread monitor;
    private Moment start;
    private Moment whole;
    private int depth;
    private double longest;
    private double stretch;

    /** Switches the monitor on and makes sure that it sees. */
    UiWatch(Bench bench) {
        threads.setThreadContentionMonitoringEnabled(true);
        start = now();
        FreezeLog.FOUND.clear();
        EventLoopMonitorThread.Parameters parameters = new EventLoopMonitorThread.Parameters();
        parameters.longEventWarningThreshold = LIMIT_MILLIS;
        parameters.longEventErrorThreshold = ERROR_MILLIS;
        parameters.deadlockThreshold = DEADLOCK_MILLIS;
        parameters.maxStackSamples = SAMPLES;
        parameters.uiThreadFilter = "";
        parameters.noninterestingThreadFilter = "";
        monitor = new EventLoopMonitorThread(parameters);
        monitor.start();
        TRANSITIONS.forEach(t -> display.addListener(t, transition));
        bench.dispatchBy(this::dispatch);
        bench.until("the monitor sees what blocks the window", this::proven);
        FreezeLog.FOUND.clear();
    }

    /** Blocks the window and looks whether the monitor has said so. */
    private boolean proven() {
        while (display.readAndDispatch()) {
            // the monitor asks for its turn to begin listening
        }
        Listener block = e -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PROOF_MILLIS));
        Bench.window().addListener(SWT.Help, block);
        Bench.window().notifyListeners(SWT.Help, new Event());
        Bench.window().removeListener(SWT.Help, block);
        return !FreezeLog.FOUND.isEmpty();
    }

    private Moment now() {
        ThreadInfo here = threads.getThreadInfo(Thread.currentThread().threadId());
        double computed = threads.getCurrentThreadCpuTime() / (double) TimeUnit.MILLISECONDS.toNanos(1);
        return new Moment(System.currentTimeMillis(), computed + here.getWaitedTime() + here.getBlockedTime());
    }

    private void transition(int type, int kind) {
        if (UNCOUNTED.contains(kind)) {
            return;
        }
        Moment now = now();
        if (now.clock() - start.clock() >= LIMIT_MILLIS - 1) {
            stretches.add(new Stretch(start.clock(), now.busy() - start.busy()));
        }
        if (depth > 0 && type != SWT.PostExternalEventDispatch) {
            stretch = Math.max(stretch, now.busy() - start.busy());
        }
        start = now;
        boolean begins = type == SWT.PreEvent && depth == 0 || type == SWT.PostExternalEventDispatch;
        boolean ends = type == SWT.PostEvent && depth == 1 || type == SWT.PreExternalEventDispatch;
        if (ends && depth > 0) {
            longest = Math.max(longest, now.busy() - whole.busy());
        }
        if (begins) {
            whole = now;
        }
        depth = Math.max(0, depth + (type == SWT.PreEvent ? 1 : type == SWT.PostEvent ? -1 : 0));
    }

    /** Beside the events there is what the toolkit does by itself, laying out and painting. */
    private boolean dispatch() {
        Moment before = now();
        boolean more = display.readAndDispatch();
        longest = Math.max(longest, now().busy() - before.busy());
        return more;
    }

    /** Does something a technician does; what blocks meanwhile is told by its name. */
    void during(String name, int round, Work work) throws Exception {
        long from = System.currentTimeMillis();
        longest = 0;
        stretch = 0;
        try {
            work.run();
        } finally {
            done.add(new Doing(name, round, from, System.currentTimeMillis(), longest, stretch));
        }
    }

    /** The longest event of each thing done so far. */
    List<Longest> longest() {
        return done.stream().map(d -> new Longest(d.name(), d.round(), d.longest(), d.stretch())).toList();
    }

    /** What the monitor found so far during the things done, in their order. */
    List<Freeze> freezes() {
        return FreezeLog.FOUND.stream().flatMap(this::freeze).toList();
    }

    private Stream<Freeze> freeze(UiFreezeEvent found) {
        return done.stream().filter(d -> d.from() <= found.getStartTimestamp() && found.getStartTimestamp() < d.to()).findFirst().stream()
                .map(d -> new Freeze(d.name(), d.round(), found.getTotalDuration(), busy(found.getStartTimestamp()),
                        Arrays.stream(found.getStackTraceSamples()).map(UiWatch::where).toList()));
    }

    private double busy(long from) {
        return stretches.stream().min(Comparator.comparingLong(s -> Math.abs(s.start() - from))).map(Stretch::busy).orElse(0.0);
    }

    private static String where(StackSample sample) {
        ThreadInfo thread = sample.getStackTraces()[0];
        List<StackTraceElement> frames = List.of(thread.getStackTrace());
        String inner = frames.isEmpty() ? "" : frames.getFirst().getClassName() + "." + frames.getFirst().getMethodName();
        return inner + " [" + thread.getThreadState() + "] " + String.join(" < ", frames.stream().filter(f -> f.getClassName().startsWith("org.boardwright."))
                .limit(FRAMES).map(f -> f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName() + ":" + f.getLineNumber()).toList());
    }

    @Override
    public void close() {
        monitor.shutdown();
        TRANSITIONS.forEach(t -> display.removeListener(t, transition));
    }
}
