package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.boardwright.diagnosis.SecondThought;
import org.junit.jupiter.api.Test;

/** Advice thought through in the background, on the shipped packs. */
class RefinementTest {

    private static final String BY = "a test";

    private final Workflow workflow = Shipped.workflow(Shipped.packs());
    private final List<SecondThought> told = new CopyOnWriteArrayList<>();

    /** An iPhone X on which the flex was found; few steps are left that can change anything. */
    private OpenCase late() throws UnknownAnswerException {
        OpenCase open = workflow.open("iPhone10,3", "4013");
        open.answerStep("apple.other-cable", "still-fails", BY);
        open.answerStep("apple.other-computer", "still-fails", BY);
        open.answerStep("apple.earpiece-flex-isolation", "restores", BY);
        return open;
    }

    private static Optional<SecondThought> result(Refinement refinement) throws Exception {
        return refinement.result().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void thoughtsArriveOnAThreadThatLetsOthersGoFirst() throws Exception {
        var priority = new CompletableFuture<Integer>();
        try (Refinement going = late().refine(t -> priority.complete(Thread.currentThread().getPriority()))) {
            assertEquals(Thread.MIN_PRIORITY, priority.get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void theLastThoughtTellsThatItIsTheLastAndIsTheResult() throws Exception {
        Optional<SecondThought> result = result(late().refine(told::add));
        assertTrue(told.getLast().last());
        assertEquals(told.getLast(), result.orElseThrow());
    }

    @Test
    void theSameCaseIsThoughtOfTheSameToTheLastBit() throws Exception {
        Refinement first = late().refine(t -> { });
        Refinement second = late().refine(t -> { });
        assertEquals(result(first), result(second));
    }

    @Test
    void aChangeOfTheCaseEndsTheThinking() throws Exception {
        OpenCase open = late();
        Optional<SecondThought> result = result(open.refine(onFirst(() -> open.takeBackLastAnswer(BY))));
        assertEquals(1, told.size());
        assertFalse(result.orElseThrow().last());
    }

    @Test
    void closingEndsTheThinking() throws Exception {
        var refinement = new CompletableFuture<Refinement>();
        refinement.complete(late().refine(onFirst(() -> refinement.join().close())));
        assertFalse(result(refinement.join()).orElseThrow().last());
        assertEquals(1, told.size());
    }

    @Test
    void aListenerThatFailsIsNotHidden() throws UnknownAnswerException {
        var refinement = late().refine(t -> {
            throw new IllegalStateException("cannot show it");
        });
        var failure = assertThrows(ExecutionException.class, () -> result(refinement));
        assertInstanceOf(IllegalStateException.class, failure.getCause());
    }

    private Consumer<SecondThought> onFirst(Runnable then) {
        return thought -> {
            told.add(thought);
            then.run();
        };
    }
}
