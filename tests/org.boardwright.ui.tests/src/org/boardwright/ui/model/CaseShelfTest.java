package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseShelfTest {

    private final CaseShelf shelf = new CaseShelf(() -> Path.of("cases"), Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void aCaseIsCalledAfterPhoneComplaintAndDay() {
        assertEquals("iPhone X 4013 2026-11-27", shelf.nameFor("iPhone X", "4013"));
    }

    @Test
    void aPhoneThatIsNotKnownIsSaid() {
        assertEquals("Phone not known 4013 2026-11-27", shelf.nameFor("", "4013"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a/b\\c:d | a b c d", "what?! \"now\" | what ! now", "..hidden | hidden", "ends. | ends",
            "'  many   blanks ' | many blanks", "??? | Case", "'' | Case", "手机 4013 | 手机 4013"})
    void aNameIsMadeFitForAnyFileSystem(String text, String name) {
        assertEquals(name, CaseShelf.fileName(text));
    }

    @Test
    void aLongComplaintIsCut() {
        assertTrue(CaseShelf.fileName("x".repeat(300)).length() <= 80);
    }
}
