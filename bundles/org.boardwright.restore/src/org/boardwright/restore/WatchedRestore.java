package org.boardwright.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.boardwright.restore.internal.LogWatch;

/**
 * A restore that another program runs (iTunes, Finder, Apple Devices, Apple Configurator, another idevicerestore), followed by the log that
 * it writes and judged as our own are. Nothing is ended here: the bench only looks on. Safe to use from any thread.
 */
public final class WatchedRestore {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("'watched-'yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String id;
    private final Path log;
    private final LogWatch watch;

    private WatchedRestore(String id, Path log, LogWatch watch) {
        this.id = id;
        this.log = log;
        this.watch = watch;
    }

    /**
     * What is watched.
     *
     * @param log       file that grows, or the folder in which the program begins a new one for each restore
     * @param fromStart whether what stands in the file already is of this restore; otherwise only what is added counts
     */
    public record Source(Path log, boolean fromStart) {
    }

    /**
     * Begins to watch.
     *
     * @param kept     folder in which a copy of what is added is kept; made when it is not there
     * @param limits   how long the log may say nothing before it counts as stopped without an end
     * @param listener told how it goes on
     * @throws RestoreRefusedException when there is nothing to watch, or nothing can be kept
     */
    public static WatchedRestore follow(Source source, Path kept, SilenceLimits limits, Clock clock, RestoreListener listener)
            throws RestoreRefusedException {
        if (!Files.exists(source.log())) {
            throw new RestoreRefusedException(("There is no %s to watch. Give the log that the restore program writes, or its folder; "
                    + "Finder and iTunes write to 'iPhone Updater Logs'.").formatted(source.log()));
        }
        Instant now = clock.instant();
        String id = ID.format(now);
        try {
            Path log = Files.createDirectories(kept.resolve("watched")).resolve(id + ".log");
            LogWatch watch = new LogWatch(source, log, limits, clock, listener);
            Thread.ofVirtual().name(id).start(watch);
            return new WatchedRestore(id, log, watch);
        } catch (IOException | UncheckedIOException e) {
            throw new RestoreRefusedException("The log cannot be watched: " + e.getMessage() + ".", e);
        }
    }

    /** Names this restore for ever. */
    public String id() {
        return id;
    }

    /** What was added so far, as the program wrote it. */
    public Path log() {
        return log;
    }

    /** The verdict, once the log says how it ended or has fallen silent. */
    public CompletableFuture<RestoreVerdict> verdict() {
        return watch.verdict().copy();
    }

    /** Looks no longer; what there is so far is judged. */
    public void stop() {
        watch.stop();
    }
}
