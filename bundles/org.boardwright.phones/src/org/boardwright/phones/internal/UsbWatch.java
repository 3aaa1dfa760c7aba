package org.boardwright.phones.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.boardwright.phones.UsbPhone;
import org.boardwright.phones.UsbSource;
import org.boardwright.probe.usb.UsbEvent;

/** Looks at USB again and again, since sysfs does not tell of changes, and keeps a record of who came and left. */
public final class UsbWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;
    /** Of one port; what is older is forgotten. */
    private static final int EVENTS_MAX = 1000;

    private final UsbSource source;
    private final Clock clock;
    private final Runnable changed;
    private final ScheduledExecutorService scanning = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("USB watch").factory());
    private final Map<String, Deque<UsbEvent>> events = new HashMap<>();
    private List<UsbPhone> phones = List.of();
    private Optional<String> trouble = Optional.empty();
    private boolean scanned;

    /** Looks at nothing before it is started. */
    public UsbWatch(UsbSource source, Clock clock, Runnable changed) {
        this.source = source;
        this.clock = clock;
        this.changed = changed;
    }

    /** Begins to look. */
    public void start() {
        scanning.scheduleWithFixedDelay(this::scan, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void scan() {
        boolean news;
        try {
            news = seen(source.scan(), Optional.empty());
        } catch (IOException broken) {
            news = seen(List.of(), Optional.of(broken.getMessage()));
        }
        if (news) {
            changed.run();
        }
    }

    private synchronized boolean seen(List<UsbPhone> now, Optional<String> why) {
        boolean news = !scanned || !now.equals(phones) || !why.equals(trouble);
        phones.stream().filter(each -> !now.contains(each)).forEach(this::left);
        now.stream().filter(each -> !phones.contains(each)).forEach(this::arrived);
        phones = now;
        trouble = why;
        scanned = true;
        notifyAll();
        return news;
    }

    private void left(UsbPhone phone) {
        record(new UsbEvent.Left(clock.instant().truncatedTo(ChronoUnit.MILLIS), phone.link().port()));
    }

    private void arrived(UsbPhone phone) {
        record(new UsbEvent.Arrived(clock.instant().truncatedTo(ChronoUnit.MILLIS), phone.link().port(), phone.mode().id(),
                phone.link().speed(), phone.overCurrents()));
    }

    private void record(UsbEvent event) {
        var ofPort = events.computeIfAbsent(event.port(), absent -> new ArrayDeque<>());
        ofPort.add(event);
        if (ofPort.size() > EVENTS_MAX) {
            ofPort.remove();
        }
    }

    /** The record of a port. */
    public synchronized String record(String port) {
        var lines = events.getOrDefault(port, new ArrayDeque<>()).stream().map(UsbEvent::line);
        return lines.collect(Collectors.joining("\n", UsbEvent.HEADER + "\n", "\n"));
    }

    /** The phones at the last look. */
    public synchronized List<UsbPhone> phones() {
        return phones;
    }

    /** Why USB cannot be looked at. */
    public synchronized Optional<String> trouble() {
        return trouble;
    }

    /** Waits for the first look, at most until then, in the time of {@link System#nanoTime}. */
    public synchronized boolean settle(long end) throws InterruptedException {
        while (!scanned && end - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
        return scanned;
    }

    @Override
    public void close() {
        scanning.shutdownNow();
    }
}
