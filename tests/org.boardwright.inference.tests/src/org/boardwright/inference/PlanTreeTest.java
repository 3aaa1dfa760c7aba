package org.boardwright.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.boardwright.inference.Option.Kind;
import org.boardwright.inference.PlanTree.Branch;
import org.junit.jupiter.api.Test;

class PlanTreeTest {

    private static final double EXACT = 1e-9;
    private static final int DEEP = 20;

    private final Problem problem = RandomProblems.problem(3, 3, 2, 3);
    private final Position start = RandomProblems.start(3, 3);
    private final Function<Position, Plan> optimal = p -> new Planner().plan(problem, p, Level.OPTIMAL, () -> false, x -> { });

    @Test
    void wholeTreeCostsWhatThePlanSays() {
        PlanTree tree = PlanTree.grow(problem, start, DEEP, optimal);
        assertEquals(optimal.apply(start).expectedCost(), cost(tree, start), EXACT);
    }

    private double cost(PlanTree tree, Position at) {
        return Expectimax.costOf(problem, at, tree.step(), p -> tree.branches().stream()
                .filter(b -> reaches(tree, at, b, p)).findFirst().map(b -> cost(b.next().orElseThrow(), p)).orElseThrow());
    }

    private boolean reaches(PlanTree tree, Position at, Branch branch, Position to) {
        return branch.next().isPresent()
                && Arrays.equals(at.after(problem, tree.step(), branch.outcome()).belief(), to.belief());
    }

    @Test
    void outcomesOfAStepAreCertainTogether() {
        PlanTree tree = PlanTree.grow(problem, start, 1, optimal);
        assertEquals(1, tree.branches().stream().mapToDouble(Branch::probability).sum(), EXACT);
    }

    @Test
    void treeIsCutAtItsDepth() {
        PlanTree tree = PlanTree.grow(problem, start, 1, optimal);
        assertTrue(tree.branches().stream().allMatch(b -> b.next().isEmpty()));
    }

    @Test
    void nothingFollowsARepairThatFixed() {
        var mend = new Problem(2, List.of(), List.of(new RepairStep("mend", 1, 0, new double[] { 0.5, 0.5 })), List.of(), 9);
        PlanTree tree = PlanTree.grow(mend, Position.start(1, 1), 2,
                p -> new Planner().plan(mend, p, Level.MYOPIC, () -> false, x -> { }));
        assertEquals(List.of(true, false), tree.branches().stream().map(b -> b.next().isPresent()).toList());
    }

    @Test
    void impossibleOutcomeHasNoBranch() {
        var ask = new Problem(2, List.of(new TestStep("ask", 1, 0, new double[][] { { 1, 0 }, { 0, 1 }, { 0, 0 } })),
                List.of(), List.of(), 9);
        PlanTree tree = PlanTree.grow(ask, Position.start(1, 1), 1, p -> new Plan(Level.MYOPIC, List.of(new Option(Kind.TEST, 0, 1))));
        assertEquals(List.of(0, 1), tree.branches().stream().map(Branch::outcome).toList());
    }

    @Test
    void nothingFollowsAStop() {
        PlanTree tree = PlanTree.grow(problem, start, 2, p -> new Plan(Level.MYOPIC, List.of(new Option(Kind.STOP, 0, 1))));
        assertEquals(List.of(), tree.branches());
    }

    @Test
    void treeHasAStep() {
        assertThrows(IllegalArgumentException.class, () -> PlanTree.grow(problem, start, 0, optimal));
    }
}
