package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentCasesTest {

    @TempDir
    private Path folder;

    private Path path(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    private RecentCases reread() throws IOException {
        RecentCases recent = new RecentCases(path("recent.txt"));
        recent.read();
        return recent;
    }

    @Test
    void theFirstStartHasNone() throws IOException {
        assertEquals(Optional.empty(), reread().onBench());
        assertEquals(List.of(), reread().used());
    }

    @Test
    void theCaseOnTheBenchIsKnownAtTheNextStart() throws IOException {
        reread().note(Optional.of(path("a.bwcase")));
        assertEquals(Optional.of(path("a.bwcase")), reread().onBench());
    }

    @Test
    void theLastOneUsedComesFirstAndOnlyOnce() throws IOException {
        RecentCases recent = reread();
        recent.note(Optional.of(path("a.bwcase")));
        recent.note(Optional.of(path("b.bwcase")));
        recent.note(Optional.of(path("a.bwcase")));
        assertEquals(List.of(path("a.bwcase"), path("b.bwcase")), reread().used());
    }

    @Test
    void anEmptyBenchIsRememberedTooWithTheCasesUsed() throws IOException {
        RecentCases recent = reread();
        recent.note(Optional.of(path("a.bwcase")));
        recent.note(Optional.empty());
        assertEquals(Optional.empty(), reread().onBench());
        assertEquals(List.of(path("a.bwcase")), reread().used());
    }

    @Test
    void notMoreThanTenAreKept() throws IOException {
        RecentCases recent = reread();
        for (int i = 0; i < 15; i++) {
            recent.note(Optional.of(path(i + ".bwcase")));
        }
        assertEquals(10, reread().used().size());
    }

    @Test
    void aLineThatIsNoPathIsPassedOver() throws IOException {
        Files.writeString(path("recent.txt"), "\n\0\n" + path("a.bwcase") + "\n");
        assertEquals(List.of(path("a.bwcase")), reread().used());
    }
}
