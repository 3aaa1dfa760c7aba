package org.boardwright.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

class ProbeAnswerTest {

    private static final Artifact LOG = new Artifact("log", "restore-log", OptionalLong.empty());

    @Test
    void nothingIsNotApplicableWithoutAReason() {
        assertThrows(IllegalArgumentException.class, () -> new ProbeAnswer.NotApplicable(LOG, " "));
    }

    @Test
    void nothingFailsWithoutAReason() {
        assertThrows(IllegalArgumentException.class, () -> new ProbeAnswer.Failed(LOG, ""));
    }

    @Test
    void aCancelledReadingCanBeTold() {
        assertTrue(ProbeAnswer.Failed.cancelled(LOG).isCancelled());
    }

    @Test
    void aBrokenReadingIsNotACancelledOne() {
        assertFalse(new ProbeAnswer.Failed(LOG, "disk error").isCancelled());
    }

    @Test
    void facetsAreFoundByPart() {
        var code = new Facet("code", "4013", Place.whole("log", "x"));
        var step = new Facet("step", "x", Place.whole("log", "x"));

        assertEquals(List.of(code), new ProbeAnswer.Observed(LOG, List.of(step, code), List.of()).facets("code"));
    }

    @Test
    void anAnswerDoesNotChangeWithTheListItWasMadeOf() {
        var warnings = new ArrayList<>(List.of("a"));
        var answer = new ProbeAnswer.Observed(LOG, List.of(), warnings);
        warnings.add("b");

        assertEquals(List.of("a"), answer.warnings());
    }
}
