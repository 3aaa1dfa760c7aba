package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.boardwright.ui.model.CaseList.Show;
import org.boardwright.workflow.CaseSummary;
import org.boardwright.workflow.CaseSummary.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseListTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Path FOLDER = Path.of("cases");
    private static final CaseSummary OLD = summary("Miller", 48, State.OPEN, "iPhone X", "4013", "Earpiece flex", 0.47, "");
    private static final CaseSummary NEW = summary("Ticket 7", 1, State.OPEN, "iPhone 11 Pro", "boot loop", "", 0, "");
    private static final CaseSummary CLOSED = summary("Smith", 2, State.CLOSED, "iPhone X", "9", "Worn cable", 1, "");
    private static final CaseSummary BROKEN = summary("broken", 3, State.UNREADABLE, "", "", "", 0, "broken.bwcase:2: is not well-formed XML");
    private static final List<CaseSummary> ALL = List.of(OLD, NEW, CLOSED, BROKEN);

    private static CaseSummary summary(String name, int hoursAgo, State state, String phone, String complaint, String fault, double probability,
            String problem) {
        return new CaseSummary(FOLDER.resolve(name + ".bwcase"), NOON.minusSeconds(hoursAgo * 3600L), NOON, state, phone, complaint, 0, fault,
                probability, problem);
    }

    private static CaseList list(Show show, String search) {
        return CaseList.of(ALL, show, search, Optional.of(OLD.file()), FOLDER, CLOCK);
    }

    private static List<String> names(Show show, String search) {
        return list(show, search).rows().stream().map(CaseList.Row::name).toList();
    }

    @Test
    void theCaseChangedLastComesFirst() {
        assertEquals(List.of("Ticket 7", "Smith", "broken", "Miller"), names(Show.ALL, ""));
    }

    @Test
    void openAndClosedCasesAreToldApartAndABrokenOneIsNeverHidden() {
        assertEquals(List.of("Ticket 7", "broken", "Miller"), names(Show.OPEN, ""));
        assertEquals(List.of("Smith", "broken"), names(Show.CLOSED, ""));
    }

    @ParameterizedTest
    @CsvSource({"mill, Miller", "iphone x 9, Smith", "EARPIECE, Miller", "loop, Ticket 7", "cable x, Smith"})
    void theSearchLooksAtNamePhoneComplaintAndFault(String search, String name) {
        assertEquals(List.of(name), names(Show.ALL, search));
    }

    @Test
    void aRowSaysWhatIsKnown() {
        CaseList.Row row = list(Show.ALL, "miller").rows().getFirst();
        assertEquals("iPhone X, 4013", row.about());
        assertEquals("Earpiece flex 47 %", row.fault());
        assertTrue(row.onBench());
    }

    @Test
    void aClosedCaseSaysWhatItWas() {
        assertEquals("Was: Worn cable", list(Show.CLOSED, "smith").rows().getFirst().fault());
    }

    @Test
    void aBrokenCaseSaysWhy() {
        assertEquals(BROKEN.problem(), list(Show.ALL, "broken").rows().getFirst().fault());
    }

    @Test
    void todayIsSaid() {
        assertTrue(list(Show.ALL, "ticket").rows().getFirst().changed().startsWith("today "));
    }

    @Test
    void anEmptyFolderIsNamed() {
        assertEquals("No case yet. Cases are kept in cases.", CaseList.of(List.of(), Show.ALL, "", Optional.empty(), FOLDER, CLOCK).hint());
    }

    @Test
    void aSearchWithoutAMatchSaysSo() {
        assertEquals("No case fits the search and the filter.", list(Show.ALL, "nothing like it").hint());
    }
}
