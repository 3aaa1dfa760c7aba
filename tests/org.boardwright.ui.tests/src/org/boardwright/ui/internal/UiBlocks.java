package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.boardwright.ui.model.Logs;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the user-interface thread handles one event while a technician works, and beside it while views of the platform alone are
 * shown and hidden. Not part of the test run, which times nothing: {@code releng/benchmarks/run u} runs it.
 */
class UiBlocks {

    private static final double LIMIT_MILLIS = 50;
    private static final int ROUNDS = 5;
    private static final int SHOWN = 12;
    private static final List<String> OF_THE_PLATFORM = List.of("org.eclipse.pde.runtime.LogView", "org.eclipse.ui.views.ProgressView");

    /** One event: time on the clock and time the thread was computing, in milliseconds. */
    private record Handled(String during, double clock, double computing, String where) {
    }

    @TempDir
    private Path folder;
    private final Bench bench = new Bench();
    private final Display display = Display.getCurrent();
    private final Thread uiThread = Thread.currentThread();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Handled> handled = new ArrayList<>();
    private String during = "start";
    private volatile long since;
    private volatile String where = "";

    private interface Step {
        void run() throws IOException, CommandException, PartInitException;
    }

    @Test
    void measure() throws IOException, CommandException, PartInitException {
        Thread.ofPlatform().daemon().start(this::sample);
        bench.dispatchBy(this::dispatch);
        for (int i = 0; i < ROUNDS; i++) {
            platform();
            story(i);
        }
        bench.dispatchBy(display::readAndDispatch);
        report("views of the platform", handled.stream().filter(h -> h.during().equals("platform")).toList());
        report("a technician's work", handled.stream().filter(h -> !h.during().equals("platform")).toList());
        assertTrue(!handled.isEmpty());
    }

    private boolean dispatch() {
        return timed(display::readAndDispatch);
    }

    private boolean timed(BooleanSupplier event) {
        long clock = System.nanoTime();
        long computing = threads.getCurrentThreadCpuTime();
        where = "";
        since = clock;
        try {
            return event.getAsBoolean();
        } finally {
            since = 0;
            handled.add(new Handled(during, millis(System.nanoTime() - clock), millis(threads.getCurrentThreadCpuTime() - computing), where));
        }
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** Looks where the thread is when an event takes too long; a look every few milliseconds is what a sampler does. */
    private void sample() {
        while (true) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            long start = since;
            if (start != 0 && where.isEmpty() && millis(System.nanoTime() - start) > LIMIT_MILLIS / 2) {
                where = Arrays.stream(uiThread.getStackTrace()).filter(f -> f.getClassName().startsWith("org.boardwright.") && !f.getClassName().contains("Bench")
                        && !f.getClassName().contains("UiBlocks")).limit(3).map(f -> f.getFileName() + ":" + f.getLineNumber()).collect(Collectors.joining(" < "));
            }
        }
    }

    private void step(String name, Step step) throws IOException, CommandException, PartInitException {
        during = name;
        step.run();
    }

    private void platform() throws PartInitException {
        during = "platform";
        for (int i = 0; i < SHOWN; i++) {
            String view = OF_THE_PLATFORM.get(i % OF_THE_PLATFORM.size());
            timed(() -> shown(view));
            bench.settle();
            timed(() -> {
                Bench.page().hideView(Bench.page().findView(view));
                return true;
            });
            bench.settle();
        }
    }

    private static boolean shown(String view) {
        try {
            return Bench.page().showView(view) != null;
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private void press(String start) {
        bench.until("a button " + start, () -> !bench.buttons(t -> t.startsWith(start)).isEmpty());
        timed(() -> {
            bench.press(t -> t.startsWith(start));
            return true;
        });
        bench.settle();
    }

    private void story(int round) throws IOException, CommandException, PartInitException {
        step("clear", bench::clear);
        Path big = Files.writeString(folder.resolve(round + ".log"), IntStream.range(0, 200_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));
        step("read a log", () -> {
            bench.cases().readLogs(List.of(Logs.failed(Files.createDirectories(folder.resolve("r" + round)))));
            bench.until("a step is shown", () -> !bench.buttons(t -> t.startsWith("2   ")).isEmpty());
            bench.settle();
        });
        step("plan view", () -> {
            timed(() -> shown(PlanView.ID));
            bench.until("the plan is drawn", () -> bench.hasText("deep"));
        });
        for (int i = 0; i < 3; i++) {
            step("answer", () -> press("2   "));
        }
        step("plan after answers", () -> bench.until("the plan is drawn", () -> bench.hasText("deep")));
        step("undo", () -> {
            bench.run(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
            bench.settle();
        });
        step("case editor", () -> {
            bench.run("org.boardwright.ui.caseDetails", Map.of());
            bench.settle();
            for (String id : List.of(EvidencePage.ID, StepsPage.ID, AttachmentsPage.ID, OverviewPage.ID)) {
                timed(() -> {
                    ((CaseEditor) Bench.page().getActiveEditor()).setActivePage(id);
                    return true;
                });
                bench.settle();
            }
        });
        step("log editor", () -> {
            LogEditor.open(Bench.page(), new LogInput(big, List.of()), 1);
            LogEditor log = (LogEditor) Bench.page().getActiveEditor();
            bench.until("it is shown", () -> log.pane().text().contains("line 0"));
            log.openFind();
            log.find().words().setText("line 199999");
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            log.find().words().notifyListeners(SWT.KeyDown, enter);
            bench.until("it is found", () -> log.find().said().startsWith("Line"));
        });
        timed(() -> Bench.page().closeAllEditors(false));
        bench.settle();
    }

    private static void report(String what, List<Handled> events) {
        List<Handled> slow = events.stream().filter(h -> h.clock() > LIMIT_MILLIS).sorted(Comparator.comparingDouble(h -> -h.computing())).toList();
        System.out.printf(Locale.ROOT, "BENCHMARK %s: %d events, over %.0f ms %d by the clock, %d by computing time; worst %.0f ms by the clock, %.0f ms computing%n",
                what, events.size(), LIMIT_MILLIS, slow.size(), events.stream().filter(h -> h.computing() > LIMIT_MILLIS).count(),
                events.stream().mapToDouble(Handled::clock).max().orElse(0), events.stream().mapToDouble(Handled::computing).max().orElse(0));
        slow.stream().limit(25).forEach(h -> System.out.printf(Locale.ROOT, "BENCHMARK   %s: %.0f ms, computing %.0f ms %s%n", h.during(), h.clock(),
                h.computing(), h.where()));
    }
}
