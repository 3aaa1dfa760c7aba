package org.boardwright.inference.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.boardwright.inference.TestStep;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final double SAME = 1e-12;

    private static Links links(double... yes) {
        double[] no = Arrays.stream(yes).map(p -> 1 - p).toArray();
        return Links.of(new TestStep("test", 1, 0, new double[][] { yes, no }));
    }

    @Test
    void onlyFaultsThatSeeItOtherwiseAreKept() {
        assertArrayEquals(new int[] { 1, 4 }, links(.02, .9, .02, .02, .5).faults());
    }

    @Test
    void answerScalesEveryFaultByItsOwnProbability() {
        double[] weights = { 1, 2, 4, 8, 16 };
        links(.5, .75, .5, .5, .25).observe(0, weights);
        assertArrayEquals(new double[] { .5, 1.5, 2, 4, 4 }, weights);
    }

    @Test
    void faultsLeftOutAreForgottenAndTheOthersNumberedAnew() {
        int[] withoutTheFirstTwo = { -1, -1, 0, 1, 2 };
        double[] weights = { 4, 8, 16 };
        links(.5, .75, .5, .5, .25).among(withoutTheFirstTwo).observe(0, weights);
        assertArrayEquals(new double[] { 2, 4, 4 }, weights);
    }

    @Test
    void testThatAllSeeAlikeDoesNotInform() {
        assertFalse(links(.3, .3, .3).informs(3, SAME));
        assertTrue(links(.3, .3, .4).informs(3, SAME));
    }

    @Test
    void whenOnlyUnusualFaultsAreLeftTheyAreComparedWithEachOther() {
        Links left = links(.02, .02, .02, .9, .9).among(new int[] { -1, -1, -1, 0, 1 });
        assertFalse(left.informs(2, SAME));
    }
}
