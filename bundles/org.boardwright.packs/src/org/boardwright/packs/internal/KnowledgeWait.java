package org.boardwright.packs.internal;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.boardwright.workflow.Workflow;

/** Waits until a change of the plug-ins has reached the knowledge, which is told of it a moment later. */
public final class KnowledgeWait implements AutoCloseable {

    private static final long MOST_SECONDS = 20;

    private final Semaphore told = new Semaphore(0);
    private final Workflow.Subscription subscription;

    /** Opened before the change is made. */
    public KnowledgeWait(Workflow workflow) {
        subscription = workflow.onKnowledgeChange(told::release);
    }

    /**
     * Waits.
     *
     * @throws InterruptedIOException when interrupted, or after much longer than a change takes
     */
    public void until(BooleanSupplier reached) throws InterruptedIOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        try {
            while (!reached.getAsBoolean()) {
                if (!told.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw new InterruptedIOException("the change did not reach the knowledge within " + MOST_SECONDS + " s; start Boardwright again");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a pack is put to use");
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
