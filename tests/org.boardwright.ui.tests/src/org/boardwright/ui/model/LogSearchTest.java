package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.boardwright.ui.model.LogSearch.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSearchTest {

    private static final int LINES = 5000;

    @TempDir
    private Path folder;
    private LogText log;

    /** Lines 10, 2000 and 4990 say something else. */
    @BeforeEach
    void write() throws IOException {
        String text = IntStream.rangeClosed(1, LINES).mapToObj(i -> i == 10 || i == 2000 || i == 4990 ? "Got ERROR " + i : "line " + i)
                .collect(Collectors.joining("\n"));
        log = new LogText(Files.writeString(folder.resolve("a.log"), text));
        log.index(() -> false, () -> { });
    }

    @AfterEach
    void close() throws IOException {
        log.close();
    }

    private LogSearch search(String what) {
        return new LogSearch(log, what, () -> false, p -> { });
    }

    @Test
    void theNextLineIsFoundWithoutRegardToCase() throws IOException {
        assertEquals(Optional.of(new Hit(10, false)), search("got error").next(0));
        assertEquals(Optional.of(new Hit(2000, false)), search("got error").next(10));
    }

    @Test
    void afterTheLastItGoesOnAtTheBeginning() throws IOException {
        assertEquals(Optional.of(new Hit(10, true)), search("error").next(4990));
    }

    @Test
    void thePreviousLineIsFound() throws IOException {
        assertEquals(Optional.of(new Hit(2000, false)), search("error").previous(4990));
        assertEquals(Optional.of(new Hit(4990, true)), search("error").previous(10));
    }

    @Test
    void theOnlyLineIsFoundAgain() throws IOException {
        assertEquals(Optional.of(new Hit(2000, true)), search("error 2000").next(2000));
        assertEquals(Optional.of(new Hit(2000, true)), search("error 2000").previous(2000));
    }

    @Test
    void wordsThatAreNotThereAreNotFound() throws IOException {
        assertEquals(Optional.empty(), search("nothing like it").next(17));
        assertEquals(Optional.empty(), search("nothing like it").previous(17));
    }

    @Test
    void aSearchThatIsGivenUpStopsAtTheNextBlock() throws IOException {
        AtomicInteger blocks = new AtomicInteger();
        assertEquals(Optional.empty(), new LogSearch(log, "error 4990", () -> blocks.get() > 0, p -> blocks.incrementAndGet()).next(10));
        assertEquals(1, blocks.get());
    }

    @Test
    void howFarItIsIsTold() throws IOException {
        double[] last = new double[1];
        new LogSearch(log, "nothing like it", () -> false, p -> {
            assertTrue(p > last[0]);
            last[0] = p;
        }).next(0);
        assertEquals(1, last[0]);
    }

    @Test
    void nothingCannotBeLookedFor() {
        assertThrows(IllegalArgumentException.class, () -> search(""));
    }

    @Test
    void aLogThatIsStillBeingReadIsWaitedFor() throws Exception {
        try (LogText unread = new LogText(folder.resolve("a.log"))) {
            CountDownLatch looking = new CountDownLatch(1);
            var found = new LogSearch(unread, "error 4990", () -> {
                looking.countDown();
                return false;
            }, p -> { });
            CompletableFuture<Optional<Hit>> hit = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    hit.complete(found.next(0));
                } catch (IOException e) {
                    hit.completeExceptionally(e);
                }
            });
            looking.await();
            unread.index(() -> false, () -> { });
            assertEquals(Optional.of(new Hit(4990, false)), hit.get());
        }
    }

    @Test
    void aLogThatNobodyReadsOnHasNoMoreLines() throws IOException {
        try (LogText given = new LogText(folder.resolve("a.log"))) {
            given.index(() -> true, () -> { });
            assertEquals(Optional.empty(), new LogSearch(given, "error", () -> false, p -> { }).next(0));
        }
    }
}
