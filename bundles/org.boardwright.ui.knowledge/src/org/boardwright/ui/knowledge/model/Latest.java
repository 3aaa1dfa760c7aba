package org.boardwright.ui.knowledge.model;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Works out in the background what was asked for last. What is asked while it works is worked out next, and of several questions
 * only the last one. All methods are called by the thread that owns it, and so are answers.
 *
 * @param <Q> a question
 * @param <A> an answer
 */
final class Latest<Q, A> implements AutoCloseable {

    /** Works an answer out; asks now and then whether another question waits, and may then give up with null. */
    interface Work<Q, A> {
        A answer(Q question, BooleanSupplier outdated);
    }

    private final Work<Q, A> work;
    private final Executor owner;
    private final BiConsumer<A, Throwable> show;
    private Supplier<Q> waiting;
    private boolean busy;
    private volatile boolean outdated;
    private volatile boolean closed;

    /**
     * @param owner runs what it is given on the thread that owns this
     * @param show  told each answer, or why there is none
     */
    Latest(Work<Q, A> work, Executor owner, BiConsumer<A, Throwable> show) {
        this.work = work;
        this.owner = owner;
        this.show = show;
    }

    /**
     * Comes back at once: putting a question, such as a copy of a pack, may take long.
     *
     * @param question asked for when its turn comes; not called when another question comes first
     */
    void ask(Supplier<Q> question) {
        waiting = question;
        outdated = true;
        if (!busy) {
            busy = true;
            owner.execute(this::start);
        }
    }

    /** Whether an answer is still to come. */
    boolean isBusy() {
        return busy;
    }

    private void start() {
        if (closed) {
            return;
        }
        Q question = waiting.get();
        waiting = null;
        outdated = false;
        Thread.ofVirtual().name("fault model").start(() -> run(question));
    }

    private void run(Q question) {
        A answer = null;
        Throwable trouble = null;
        try {
            answer = work.answer(question, () -> outdated || closed);
        } catch (RuntimeException | Error e) {
            trouble = e; // handed on to the owner, who shows it
        }
        A found = answer;
        Throwable why = trouble;
        owner.execute(() -> done(found, why));
    }

    private void done(A answer, Throwable trouble) {
        busy = waiting != null;
        if (closed) {
            return;
        }
        if (busy) {
            start();
        }
        if (answer != null || trouble != null) {
            show.accept(answer, trouble);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
