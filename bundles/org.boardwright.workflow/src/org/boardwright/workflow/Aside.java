package org.boardwright.workflow;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that computes for long and that nobody waits for, each on a thread of its own which the computer lets others go before: the
 * window, the tools that read from a phone, the judgement of an answer. Linux looks at the priorities of Java's threads only where
 * Java is started with {@code -XX:ThreadPriorityPolicy=1}, as the launcher does for the window.
 */
public final class Aside {

    private Aside() {
    }

    /** Begins the work; the program may end before it does. */
    static void start(String name, Runnable work) {
        Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).start(work);
    }

    /**
     * Does the work and waits for its end, for callers whose own thread is used again by others: without special rights Linux never
     * gives a thread back the priority it once gave up.
     *
     * @throws ExecutionException what the work threw
     * @throws InterruptedException when told to wait no longer; the work goes on
     */
    public static <T> T call(String name, Callable<T> work) throws ExecutionException, InterruptedException {
        var task = new FutureTask<>(work);
        start(name, task);
        return task.get();
    }
}
