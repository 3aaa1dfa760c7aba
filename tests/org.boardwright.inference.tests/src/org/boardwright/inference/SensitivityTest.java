package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.boardwright.inference.Sensitivity.Scale;
import org.boardwright.inference.Sensitivity.Stay;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final double CLOSE = 1e-3;

    private static Stay<Boolean> threshold(double value, double at) {
        return Sensitivity.around(value, 0.001, 0.999, Scale.PROBABILITY, p -> p >= at);
    }

    @Test
    void theFlipIsFoundWhereTheAnswerChanges() {
        var above = threshold(0.3, 0.7).above().orElseThrow();
        assertEquals(0.7, above.at(), CLOSE);
        assertTrue(above.then());
    }

    @Test
    void theValueOfAFlipHasTheOtherAnswer() {
        assertTrue(threshold(0.3, 0.7).above().orElseThrow().at() >= 0.7);
        assertTrue(threshold(0.7, 0.3).below().orElseThrow().at() < 0.3);
    }

    @Test
    void aSideWithoutAChangeHasNoFlip() {
        assertTrue(threshold(0.3, 0.7).below().isEmpty());
        assertTrue(Sensitivity.around(1, 0.1, 10, Scale.WEIGHT, w -> "same").nearest().isEmpty());
    }

    @Test
    void distanceIsTheLogarithmOfTheFactor() {
        var stay = Sensitivity.around(2, 0.002, 2000, Scale.WEIGHT, w -> w >= 6);
        assertEquals(Math.log(3), stay.nearest().orElseThrow(), CLOSE);
    }

    @Test
    void ofTwoFlipsTheNearerCounts() {
        var stay = Sensitivity.around(1, 0.001, 1000, Scale.WEIGHT, w -> w > 0.25 && w < 2);
        assertEquals(Math.log(2), stay.nearest().orElseThrow(), CLOSE);
    }

    @Test
    void aFlipAtTheVeryEndIsSeen() {
        assertEquals(0.999, threshold(0.3, 0.9985).above().orElseThrow().at(), CLOSE);
    }

    @Test
    void valuesOffTheScaleAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Sensitivity.around(0.5, 0, 0.9, Scale.PROBABILITY, p -> p));
        assertThrows(IllegalArgumentException.class, () -> Sensitivity.around(0.95, 0.1, 0.9, Scale.PROBABILITY, p -> p));
    }
}
