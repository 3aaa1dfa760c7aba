package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;

class AsideTest {

    @Test
    void othersGoFirst() throws Exception {
        assertEquals(Thread.MIN_PRIORITY, Aside.call("work", () -> Thread.currentThread().getPriority()));
    }

    @Test
    void whoeverWaitsKeepsItsOwnPriority() throws Exception {
        Aside.call("work", () -> 1);
        assertEquals(Thread.NORM_PRIORITY, Thread.currentThread().getPriority());
    }

    @Test
    void whatTheWorkThrowsIsTheCause() {
        var trouble = new IOException("the disk is full");
        var told = assertThrows(ExecutionException.class, () -> Aside.call("work", () -> {
            throw trouble;
        }));
        assertSame(trouble, told.getCause());
    }

    @Test
    void whoeverIsToldToWaitNoLongerGoesOn() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> Aside.call("work", () -> {
            Thread.currentThread().join();
            return 1;
        }));
    }
}
