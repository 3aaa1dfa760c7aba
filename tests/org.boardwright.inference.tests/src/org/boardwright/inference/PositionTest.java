package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

class PositionTest {

    private static final double EXACT = 1e-12;
    private static final Option ASK = new Option(Option.Kind.TEST, 0, 0);
    private static final Option MEND = new Option(Option.Kind.REPAIR, 0, 0);
    private static final Option STOP = new Option(Option.Kind.STOP, 0, 0);

    private final Problem problem = new Problem(2,
            List.of(new TestStep("boot", 1, 1, new double[][] { { 1, 0.25 }, { 0, 0.75 } })),
            List.of(new RepairStep("reball", 1, 2, new double[] { 0.8, 0 })),
            List.of(new BenchState("opened", 1), new BenchState("board-out", 1)), 10);
    private final Position start = Position.start(1, 1);

    @Test
    void weightsAreNormalised() {
        assertArrayEquals(new double[] { 0.25, 0.75 }, Position.start(1, 3).belief(), EXACT);
    }

    @Test
    void outcomeHasItsProbability() {
        assertEquals(0.625, start.probability(problem, ASK, 0), EXACT);
    }

    @Test
    void aStepLeftOutIsNoLongerAnOptionAndTellsNothing() {
        Position without = start.without(ASK);
        assertArrayEquals(start.belief(), without.belief(), 0);
        assertEquals(List.of(Option.Kind.REPAIR, Option.Kind.STOP), new Planner().plan(problem, without, Level.MYOPIC,
                () -> false, p -> { }).options().stream().map(Option::kind).sorted().toList());
    }

    @Test
    void aStopCannotBeLeftOut() {
        assertThrows(IllegalArgumentException.class, () -> start.without(STOP));
    }

    @Test
    void answerChangesTheBelief() {
        assertArrayEquals(new double[] { 0.8, 0.2 }, start.after(problem, ASK, 0).belief(), EXACT);
    }

    @Test
    void answeredTestIsRemembered() {
        assertEquals(BitSet.valueOf(new long[] { 1 }), start.after(problem, ASK, 0).answered());
    }

    @Test
    void repairInVainMakesItsFaultLessLikely() {
        assertArrayEquals(new double[] { 1.0 / 6, 5.0 / 6 }, start.after(problem, MEND, RepairStep.NOT_FIXED).belief(), EXACT);
    }

    @Test
    void repairInVainIsRemembered() {
        assertEquals(BitSet.valueOf(new long[] { 1 }), start.after(problem, MEND, RepairStep.NOT_FIXED).tried());
    }

    @Test
    void repairFixesWithItsProbability() {
        assertEquals(0.4, start.probability(problem, MEND, RepairStep.FIXED), EXACT);
    }

    @Test
    void statesOfAllStepsStayEntered() {
        assertEquals(3, start.after(problem, ASK, 0).after(problem, MEND, RepairStep.NOT_FIXED).entered());
    }

    @Test
    void impossibleOutcomeIsAConflict() {
        var certain = Position.start(1, 0);
        assertThrows(ConflictingEvidenceException.class, () -> certain.after(problem, ASK, 1));
    }

    @Test
    void repairThatFixedEndsTheCase() {
        assertThrows(IllegalArgumentException.class, () -> start.after(problem, MEND, RepairStep.FIXED));
    }

    @Test
    void stopEndsTheCase() {
        assertThrows(IllegalArgumentException.class, () -> start.after(problem, STOP, 0));
    }

    @Test
    void unknownOutcomeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> start.probability(problem, ASK, 2));
    }

    @Test
    void changingAnAnswerChangesNoPosition() {
        start.answered().set(0);
        start.belief()[0] = 9;
        assertArrayEquals(new double[] { 0.5, 0.5 }, start.belief(), EXACT);
        assertEquals(new BitSet(), start.answered());
    }
}
