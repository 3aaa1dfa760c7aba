package org.boardwright.restore.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.RestoreVerdict.Ended;
import org.boardwright.restore.RestoreVerdict.Judged;
import org.boardwright.restore.SilenceLimits;
import org.boardwright.restore.WatchedRestore.Source;

/** Copies what another program adds to its log, line by line as it wrote it, until the log shows how the restore ended. */
public final class LogWatch implements Runnable {

    private static final long LOOK_MILLIS = 200;
    /** A log that shows an end and then says nothing for so long has ended; programs add a summary behind it. Estimate. */
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Source source;
    private final Path copy;
    private final SilenceLimits limits;
    private final Clock clock;
    private final RestoreListener listener;
    private final CompletableFuture<RestoreVerdict> verdict = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final LiveRestoreLog live = new LiveRestoreLog();
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    /** How long each file was when the watch began: what it held then is of another restore. */
    private final Map<Path, Long> before = new HashMap<>();
    private LiveRestoreLog.Point point = live.lines(List.of());
    private Path followed;
    private long read;

    /** Remembers what is there already. */
    public LogWatch(Source source, Path copy, SilenceLimits limits, Clock clock, RestoreListener listener) throws IOException {
        this.source = source;
        this.copy = copy;
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
        if (!source.fromStart()) {
            try (Stream<Path> files = files()) {
                for (Path file : files.toList()) {
                    before.put(file, Files.size(file));
                }
            }
        }
    }

    private Stream<Path> files() throws IOException {
        return Files.isDirectory(source.log()) ? Files.list(source.log()).filter(Files::isRegularFile) : Stream.of(source.log());
    }

    /** Completed once the restore has ended. */
    public CompletableFuture<RestoreVerdict> verdict() {
        return verdict;
    }

    /** Ends the watch. */
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            Ended ended = follow();
            RestoreVerdict judged = Verdicts.judge(copy, ended, OptionalInt.empty());
            verdict.complete(judged);
            listener.ended(judged);
        } catch (IOException | RuntimeException e) {
            verdict.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            verdict.completeExceptionally(e);
        }
    }

    private Ended follow() throws IOException, InterruptedException {
        try (Writer out = Files.newBufferedWriter(copy)) {
            Ended ended = followToTheEnd(out);
            line(clock.instant(), out);
            return ended;
        }
    }

    private Ended followToTheEnd(Writer out) throws IOException, InterruptedException {
        Instant heard = clock.instant();
        boolean judged = true;
        while (true) {
            Instant now = clock.instant();
            if (take(now, out)) {
                heard = now;
                judged = false;
            }
            Duration silent = Duration.between(heard, now);
            if (!judged && silent.compareTo(SETTLE) >= 0) {
                judged = true;
                if (Verdicts.judge(copy, Ended.PROGRAM, OptionalInt.empty()).judged() != Judged.UNKNOWN) {
                    return Ended.PROGRAM;
                }
            }
            if (silent.compareTo(limits.of().apply(point.phase())) >= 0) {
                return Ended.WATCHDOG;
            }
            if (stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                take(clock.instant(), out);
                return Ended.CANCELLED;
            }
        }
    }

    /** @return whether anything came */
    private boolean take(Instant now, Writer out) throws IOException {
        if (followed == null) {
            followed = grown().orElse(null);
            read = followed == null ? 0 : before.getOrDefault(followed, 0L);
        }
        if (followed == null || !Files.exists(followed)) {
            return false;
        }
        byte[] fresh = fresh();
        for (byte b : fresh) {
            if (b == '\n' || b == '\r') {
                line(now, out);
            } else if (b != 0) {
                // A program on Windows may write two bytes a letter; the zeros between them say nothing.
                unfinished.write(b);
            }
        }
        out.flush();
        return fresh.length > 0;
    }

    /** The file that has something new; of several the newest. */
    private Optional<Path> grown() throws IOException {
        try (Stream<Path> files = files()) {
            return files.filter(f -> size(f) > before.getOrDefault(f, 0L)).max(Comparator.comparing(LogWatch::modified));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] fresh() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(followed)) {
            // A log that became shorter was begun anew.
            read = channel.size() < read ? 0 : read;
            channel.position(read);
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(MOST_AT_ONCE, channel.size() - read));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until what was there is read
            }
            read += buffer.position();
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    private void line(Instant now, Writer out) throws IOException {
        String text = unfinished.toString(StandardCharsets.UTF_8);
        unfinished.reset();
        if (!text.isBlank()) {
            out.write(text + "\n");
            point = live.line(text);
            listener.line(now, text, point);
        }
    }
}
