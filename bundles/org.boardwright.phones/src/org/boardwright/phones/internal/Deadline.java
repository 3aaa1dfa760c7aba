package org.boardwright.phones.internal;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Closes a connection when its time is over, which ends whatever waits on it. */
public final class Deadline implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Deadline.class.getName());
    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile boolean expired;

    /** Begins now. */
    public Deadline(Closeable connection, Duration patience) {
        var later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, VIRTUAL);
        later.execute(() -> expire(connection));
    }

    private void expire(Closeable connection) {
        if (over.complete(null)) {
            expired = true;
            try {
                connection.close();
            } catch (IOException broken) {
                LOG.log(Level.DEBUG, "a connection that had taken too long was broken already", broken);
            }
        }
    }

    /** Whether it was too late. */
    public boolean expired() {
        return expired;
    }

    /** It was in time. */
    @Override
    public void close() {
        over.complete(null);
    }
}
