package org.boardwright.workflow;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.diagnosis.SecondThought;

/** Advice that is being thought through on a background thread. Closing it ends the thinking soon; closing twice is no error. */
public final class Refinement implements AutoCloseable {

    /** Thinks until it is done or told to stop, and passes on each result. */
    @FunctionalInterface
    interface Thinking {
        Optional<SecondThought> think(BooleanSupplier cancelled, Consumer<SecondThought> listener);
    }

    private final CompletableFuture<Optional<SecondThought>> result = new CompletableFuture<>();
    private volatile boolean closed;

    private Refinement() {
    }

    /**
     * Starts thinking.
     *
     * @param outdated true once the question is no longer the one that was asked
     */
    static Refinement start(Thinking thinking, BooleanSupplier outdated, Consumer<SecondThought> listener) {
        var refinement = new Refinement();
        Aside.start("refine advice", () -> refinement.run(thinking, () -> refinement.closed || outdated.getAsBoolean(), listener));
        return refinement;
    }

    private void run(Thinking thinking, BooleanSupplier cancelled, Consumer<SecondThought> listener) {
        try {
            result.complete(thinking.think(cancelled, thought -> {
                if (!cancelled.getAsBoolean()) {
                    listener.accept(thought);
                }
            }));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    /**
     * The last thought, once there will be no other; empty when there is nothing to advise or it was ended before the first.
     * Fails when thinking or the listener failed, which a face should report.
     */
    public CompletionStage<Optional<SecondThought>> result() {
        return result.minimalCompletionStage();
    }

    /** Ends the thinking. No call of the listener begins after this; one under way goes on to its end. */
    @Override
    public void close() {
        closed = true;
    }
}
