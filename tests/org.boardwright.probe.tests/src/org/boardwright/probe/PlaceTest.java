package org.boardwright.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void keepsAShortExcerpt() {
        assertEquals("ERROR: no data", new Place("log", 1, "  ERROR: no data ").excerpt());
    }

    @Test
    void cutsALongExcerptWithAnEllipsis() {
        var excerpt = new Place("log", 1, "x".repeat(70_000)).excerpt();

        assertEquals(Place.EXCERPT_MAX, excerpt.length());
        assertTrue(excerpt.endsWith("…"));
    }

    @Test
    void doesNotCutACharacterInHalves() {
        var excerpt = new Place("log", 1, "😀".repeat(150)).excerpt();

        assertFalse(Character.isHighSurrogate(excerpt.charAt(excerpt.length() - 2)), excerpt);
    }

    @Test
    void replacesControlCharacters() {
        assertEquals("a b c d", new Place("log", 1, "a\u0000b\tc\u001bd").excerpt());
    }

    @Test
    void doesNotLetEvidenceReverseTheTextAroundIt() {
        assertEquals("a b", new Place("log", 1, "a\u202Eb").excerpt());
    }

    @Test
    void refusesANegativeLine() {
        assertThrows(IllegalArgumentException.class, () -> new Place("log", -1, ""));
    }
}
