package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class LogRowsTest {

    private final LogRows rows = new LogRows(List.of(new LogRows.Mark(12, "Link: lost", 3)));

    private void cut() {
        rows.setLines(20);
        rows.cut(List.of("storage", "finish"), List.of(3L, 11L));
    }

    @Test
    void withoutPhasesEachLineIsARow() {
        rows.setLines(20);
        assertEquals(20, rows.count());
        assertEquals(5, rows.at(4).line());
        assertEquals(6, rows.reveal(7));
    }

    @Test
    void aFoldedPhaseIsOneRow() {
        cut();
        assertEquals(4, rows.count());
        assertEquals(2, rows.at(1).line());
        assertEquals("storage", rows.at(2).section().orElseThrow().name());
        assertTrue(rows.at(3).section().orElseThrow().title().contains("10 lines"), rows.at(3).section().orElseThrow().title());
    }

    @Test
    void anUnfoldedPhaseShowsItsLinesBelowItsHead() {
        cut();
        rows.toggle(rows.sections().getFirst());
        assertEquals(12, rows.count());
        assertEquals(3, rows.at(3).line());
        assertEquals("finish", rows.at(11).section().orElseThrow().name());
    }

    @Test
    void aLineIsRevealedInItsPhase() {
        cut();
        long row = rows.reveal(12);
        assertEquals(12, rows.at(row).line());
        assertTrue(rows.at(row).section().isEmpty());
        assertTrue(rows.sections().getFirst().folded());
    }

    @Test
    void aFoldedPhaseIsMarkedForTheEvidenceInIt() {
        cut();
        assertEquals(1, rows.marks(rows.at(3)).size());
        assertEquals(0, rows.marks(rows.at(2)).size());
        rows.reveal(12);
        assertEquals(0, rows.marks(rows.at(3)).size());
    }

    @Test
    void aLogThatGrowsMakesItsLastPhaseLonger() {
        cut();
        rows.setLines(50);
        assertEquals(50, rows.sections().getLast().last());
    }
}
