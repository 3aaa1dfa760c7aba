package org.boardwright.restore.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.boardwright.phones.UsbSource;
import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.PhaseTimes;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.RestoreVerdict.Ended;
import org.boardwright.restore.RestoreVerdict.Judged;
import org.boardwright.restore.SilenceLimits;

/** Follows the log of one run to its end, gives each line its time, ends a run whose phone is silent, and has it judged. */
public final class Follower implements Runnable {

    /** How often the log is looked at. Fine enough for arrival times, and nothing for a computer. */
    private static final long LOOK_MILLIS = 100;
    /** How long a phone that left may take to come back; restarting takes some seconds. Estimate. */
    private static final Duration RETURN = Duration.ofSeconds(15);
    /** The program heeds a request to end only after a minute at the worst. */
    private static final long GRACE_MILLIS = 3_000;

    private final RunFolder folder;
    private final ProcessHandle process;
    private final SilenceLimits limits;
    private final Clock clock;
    private final RestoreListener listener;
    private final Departure departure;
    private final LiveRestoreLog live = new LiveRestoreLog();
    private final CompletableFuture<RestoreVerdict> verdict = new CompletableFuture<>();
    private final AtomicReference<String> cancelledBy = new AtomicReference<>("");
    private LiveRestoreLog.Point point;

    /**
     * @param process null when it has ended already
     * @param usb     where phones on USB are seen; empty when that is not watched
     */
    public Follower(RunFolder folder, ProcessHandle process, SilenceLimits limits, Optional<UsbSource> usb, Clock clock,
            RestoreListener listener) {
        this.folder = folder;
        this.process = process;
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
        this.departure = new Departure(usb, RETURN, folder.kernelLog());
    }

    /** Completed once the run has ended. */
    public CompletableFuture<RestoreVerdict> verdict() {
        return verdict;
    }

    /** Ends the run. */
    public void cancel(String by) {
        cancelledBy.compareAndSet("", by.isBlank() ? "somebody" : by.strip());
    }

    @Override
    public void run() {
        try (TimedLog log = TimedLog.open(folder)) {
            point = live.lines(log.before());
            log.before().forEach(l -> listener.line(clock.instant(), l, point));
            if (log.before().isEmpty() && folder.erases()) {
                log.note(clock.instant(), "boardwright: erasing was permitted by " + folder.erasePermittedBy());
            }
            RestoreVerdict judged = Verdicts.judge(folder, followToTheEnd(log));
            if (judged.judged() == Judged.SUCCEEDED) {
                folder.succeeded(PhaseTimes.of(folder.timedLog()));
            }
            verdict.complete(judged);
            listener.ended(judged);
        } catch (IOException | RuntimeException e) {
            verdict.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            verdict.completeExceptionally(e);
        }
    }

    private Ended followToTheEnd(TimedLog log) throws IOException, InterruptedException {
        Instant heard = clock.instant();
        while (true) {
            boolean running = process != null && process.isAlive();
            Instant now = clock.instant();
            if (log.take(now, !running, this::line)) {
                heard = now;
            }
            departure.look(now, point.phase().filter(Phase::inRestoreMode).isPresent(), note(log, now));
            if (!running) {
                awaitReturn(log);
                return log.endedBefore().orElse(Ended.PROGRAM);
            }
            if (!cancelledBy.get().isEmpty()) {
                kill(log);
                log.note(clock.instant(), TimedLog.CANCELLED + cancelledBy.get());
                return Ended.CANCELLED;
            }
            Duration silent = Duration.between(heard, now);
            if (silent.compareTo(limits.of().apply(point.phase())) >= 0) {
                kill(log);
                departure.end(note(log, clock.instant()));
                log.note(clock.instant(), TimedLog.SILENT.formatted(silent.toSeconds()));
                return Ended.WATCHDOG;
            }
            awaitEnd(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Only when somebody saw the phone leave: then how it ends says whose fault it was. */
    private void awaitReturn(TimedLog log) throws InterruptedException {
        CompletableFuture<Void> never = new CompletableFuture<>();
        while (process != null && cancelledBy.get().isEmpty() && departure.isAwaited(clock.instant())) {
            await(never, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            departure.look(clock.instant(), true, note(log, clock.instant()));
        }
        departure.end(note(log, clock.instant()));
    }

    private Consumer<String> note(TimedLog log, Instant now) {
        return text -> {
            try {
                log.note(now, text);
                line(now, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void line(Instant at, String text) {
        point = live.line(text);
        listener.line(at, text, point);
    }

    private void awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        await(process.onExit(), time, unit);
    }

    private static void await(CompletableFuture<?> end, long time, TimeUnit unit) throws InterruptedException {
        try {
            end.get(time, unit);
        } catch (TimeoutException e) {
            // as long as was to be waited
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of a process is only ever completed.", e);
        }
    }

    /** Ends the program and takes its last lines. */
    private void kill(TimedLog log) throws IOException, InterruptedException {
        kill();
        log.take(clock.instant(), true, this::line);
    }

    /** The shell outlives the program it has started, so as long as it is there a program may come that was not told yet. */
    private void kill() throws InterruptedException {
        Set<ProcessHandle> told = new LinkedHashSet<>();
        for (long waited = 0; process.isAlive() && waited < GRACE_MILLIS; waited += LOOK_MILLIS) {
            family().filter(told::add).forEach(ProcessHandle::destroy);
            awaitEnd(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        family().forEach(told::add);
        told.forEach(ProcessHandle::destroyForcibly);
        await(CompletableFuture.allOf(told.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)), GRACE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private Stream<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process));
    }
}
