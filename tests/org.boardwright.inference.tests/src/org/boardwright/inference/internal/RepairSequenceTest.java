package org.boardwright.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.boardwright.inference.BenchState;
import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.junit.jupiter.api.Test;

class RepairSequenceTest {

    private static final double EXACT = 1e-9;
    private static final double STOP_COST = 100;
    private static final int OPENED = 1;
    private static final int BOARD_OUT = 3;

    private final List<BenchState> states = List.of(new BenchState("opened", 20), new BenchState("board-out", 40));
    private int first;

    private static RepairStep repair(double cost, int needs, double... fixes) {
        return new RepairStep("repair", cost, needs, fixes);
    }

    private double cost(double[] belief, int entered, RepairStep... repairs) {
        var problem = new Problem(belief.length, List.of(), List.of(repairs), states, STOP_COST);
        var live = LiveProblem.of(new Compiled(problem), new Position(belief, entered, 0, 0));
        var sequence = new RepairSequence(live);
        var start = Situation.start(live);
        double cost = sequence.cost(start.weights(), start.entered(), start.ended());
        first = sequence.first();
        return cost;
    }

    @Test
    void likelierPerCostComesFirst() {
        double cost = cost(new double[] { 0.6, 0.4 }, 0, repair(20, 0, 1, 0), repair(10, 0, 0, 1));
        assertEquals(10 + 0.6 * 20, cost, EXACT);
        assertEquals(1, first);
    }

    @Test
    void failureChangesTheOrderOfTheRest() {
        // the second repair is the second best at first, but mends mostly what the first has mended
        double cost = cost(new double[] { 0.5, 0.3, 0.2 }, 0, repair(10, 0, 1, 0, 0), repair(12, 0, 1, 0, 0.5),
                repair(12, 0, 0, 1, 0), repair(13, 0, 0, 0, 1));
        assertEquals(10 + 0.5 * 12 + 0.2 * 13, cost, EXACT);
    }

    @Test
    void givesUpAtTheBestPoint() {
        double cost = cost(new double[] { 0.9, 0.1 }, 0, repair(10, 0, 1, 0), repair(150, 0, 0, 1));
        assertEquals(10 + 0.1 * STOP_COST, cost, EXACT);
    }

    @Test
    void doesNotBeginWhenStoppingIsBetter() {
        assertEquals(STOP_COST, cost(new double[] { 0.5, 0.5 }, 0, repair(60, 0, 1, 0)), EXACT);
        assertEquals(RepairSequence.STOP, first);
    }

    @Test
    void getsPastADearRepairToCheapOnes() {
        double cost = cost(new double[] { 0.5, 0.5 }, 0, repair(1, OPENED, 0.9, 0), repair(1, OPENED, 0, 0.9));
        assertEquals(20 + 1 + 0.55 + 0.1 * STOP_COST, cost, EXACT);
    }

    @Test
    void repairsBehindOneOpeningAreRatedTogether() {
        // alone a repair inside (0.3 / 25) is worse than the one outside (0.4 / 30), together (0.6 / 30) they are better
        double cost = cost(new double[] { 0.3, 0.3, 0.4 }, 0, repair(5, OPENED, 1, 0, 0), repair(5, OPENED, 0, 1, 0),
                repair(30, 0, 0, 0, 1));
        assertEquals(25 + 0.7 * 5 + 0.4 * 30, cost, EXACT);
    }

    @Test
    void openingCountsWhenRepairsAreCompared() {
        double cost = cost(new double[] { 0.5, 0.5 }, 0, repair(10, OPENED, 1, 0), repair(15, 0, 0, 1));
        assertEquals(15 + 0.5 * (20 + 10), cost, EXACT);
    }

    @Test
    void shallowRepairOnTheWayIsDoneFirst() {
        double cost = cost(new double[] { 0.3, 0.7 }, 0, repair(1, OPENED, 1, 0), repair(1, BOARD_OUT, 0, 1));
        assertEquals(20 + 1 + 0.7 * (40 + 1), cost, EXACT);
    }

    @Test
    void statesThatDoNotServeEachOtherAreEnteredWhenNeeded() {
        int separate = 2;
        double cost = cost(new double[] { 0.5, 0.5 }, 0, repair(1, separate, 0, 1), repair(1, OPENED, 1, 0));
        assertEquals(20 + 1 + 0.5 * (40 + 1), cost, EXACT);
    }

    @Test
    void repairsBehindOtherStatesAreNotRatedTogether() {
        int separate = 2;
        double cost = cost(new double[] { 0.3, 0.7 }, 0, repair(1, OPENED, 1, 0), repair(1, separate, 0, 1));
        assertEquals(40 + 1 + 0.3 * (20 + 1), cost, EXACT);
    }

    @Test
    void poorRepairBehindAnOpeningDoesNotSpoilTheGoodOne() {
        double cost = cost(new double[] { 0.4, 0.1, 0.5 }, 0, repair(5, OPENED, 1, 0, 0), repair(100, OPENED, 0, 1, 0),
                repair(40, 0, 0, 0, 1));
        assertEquals(20 + 5 + 0.6 * 40 + 0.1 * STOP_COST, cost, EXACT);
    }

    @Test
    void sharedOpeningDoesNotFavourTheDeeperStates() {
        // both need the phone open; counted apart, the deeper repair (0.7 / 61) beats the other (0.25 / 26)
        double cost = cost(new double[] { 0.7, 0.25, 0.05 }, 0, repair(1, BOARD_OUT, 1, 0, 0), repair(6, OPENED, 0, 1, 0));
        assertEquals(20 + 6 + 0.75 * (40 + 1) + 0.05 * STOP_COST, cost, EXACT);
    }

    @Test
    void openingServesDeeperStatesToo() {
        double cost = cost(new double[] { 0.5, 0.5 }, 0, repair(1, OPENED, 1, 0), repair(1, BOARD_OUT, 0, 1));
        assertEquals(20 + 1 + 0.5 * (40 + 1), cost, EXACT);
    }

    @Test
    void statesAlreadyEnteredAreFree() {
        assertEquals(5, cost(new double[] { 1 }, OPENED, repair(5, OPENED, 1)), EXACT);
    }

    @Test
    void equalRepairsAreDoneByIndex() {
        cost(new double[] { 0.5, 0.5 }, 0, repair(10, 0, 0, 1), repair(10, 0, 1, 0));
        assertEquals(0, first);
    }
}
