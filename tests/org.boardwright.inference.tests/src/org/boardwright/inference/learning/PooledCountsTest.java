package org.boardwright.inference.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class PooledCountsTest {

    private static final double EQUAL = 1e-12;
    private static final DeviceClasses CLASSES = new DeviceClasses(Map.of("x", "family", "y", "family", "family", "all"));

    private static PooledCounts counts() {
        return PooledCounts.of(CLASSES, new double[] {0.2, 0.3, 0.5}, 10, 5);
    }

    private static PooledCounts repeated(PooledCounts start, String deviceClass, int outcome, int times) {
        PooledCounts counts = start;
        for (int i = 0; i < times; i++) {
            counts = counts.with(deviceClass, outcome, Confirmation.VERIFIED);
        }
        return counts;
    }

    @Test
    void aClassWithoutCasesBelievesTheSourceToTheLastBit() {
        double[] source = { 0.1, 0.2, 0.7 };
        assertArrayEquals(source, PooledCounts.of(new DeviceClasses(Map.of("x", "all")), source, 50, 7).mean("x"));
    }

    @Test
    void withoutCasesEveryClassBelievesTheSource() {
        assertArrayEquals(new double[] {0.2, 0.3, 0.5}, counts().mean("x"), EQUAL);
        assertArrayEquals(new double[] {0.2, 0.3, 0.5}, counts().mean("never heard of"), EQUAL);
    }

    @Test
    void theSourceIsWorthItsStrengthInCases() {
        var all = repeated(counts(), "all", 0, 10);
        assertEquals((10 * 0.2 + 10) / 20, all.mean("all")[0], EQUAL);
    }

    @Test
    void aClassIsPooledWithTheOnesAboveIt() {
        var counts = counts().with("x", 0, Confirmation.VERIFIED);
        double all = (10 * 0.2 + 1) / 11;
        double family = (5 * all + 1) / 6;
        assertEquals(family, counts.mean("y")[0], EQUAL);
        assertEquals((5 * family + 1) / 6, counts.mean("x")[0], EQUAL);
        assertEquals(1, counts.cases("all"));
        assertEquals(0, counts.cases("y"));
    }

    @Test
    void manyCasesOutweighTheSource() {
        double[] mean = repeated(counts(), "x", 1, 2000).mean("x");
        assertTrue(mean[1] > 0.999);
        assertEquals(1, mean[0] + mean[1] + mean[2], EQUAL);
    }

    @Test
    void aCaseCountsAsMuchAsItIsConfirmed() {
        assertEquals(0.5, counts().with("x", 0, Confirmation.PRESUMED).cases("x"));
        assertArrayEquals(counts().mean("x"), counts().with("x", 0, Confirmation.OPEN).mean("x"));
    }

    @Test
    void theOrderOfCasesChangesNoBit() {
        var oneWay = repeated(repeated(counts(), "x", 0, 7), "y", 2, 3).with("x", 1, Confirmation.PRESUMED);
        var other = repeated(repeated(counts().with("x", 1, Confirmation.PRESUMED), "y", 2, 3), "x", 0, 7);
        assertArrayEquals(oneWay.mean("x"), other.mean("x"));
        assertEquals(oneWay.toString(), other.toString());
    }

    @Test
    void sharesOfOutcomesCountInPart() {
        var shared = counts().with("all", new double[] {0.25, 0.75, 0}, Confirmation.VERIFIED);
        assertEquals((10 * 0.2 + 0.25) / 11, shared.mean("all")[0], EQUAL);
    }

    @Test
    void aProbabilityIsLearnedAsTwoOutcomes() {
        var link = PooledCounts.ofProbability(CLASSES, 0.9, 20, 5).with("all", 0, Confirmation.VERIFIED);
        assertEquals(20 * 0.9 / 21, link.mean("all")[1], EQUAL);
    }

    @Test
    void wrongNumbersAreRefused() {
        double[] half = {0.5, 0.4};
        double[] whole = {0.5, 0.5};
        assertThrows(IllegalArgumentException.class, () -> PooledCounts.of(CLASSES, half, 10, 5));
        assertThrows(IllegalArgumentException.class, () -> PooledCounts.of(CLASSES, whole, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> counts().with("x", half, Confirmation.VERIFIED));
        assertThrows(IndexOutOfBoundsException.class, () -> counts().with("x", 3, Confirmation.VERIFIED));
        assertThrows(IllegalArgumentException.class, () -> new DeviceClasses(Map.of("a", "b", "b", "a")));
    }

    @Test
    void aLineageRunsFromTheMostGeneralClass() {
        assertEquals(List.of("all", "family", "x"), CLASSES.lineage("x"));
    }
}
