package org.boardwright.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.inference.RandomProblems;
import org.junit.jupiter.api.Test;

class CostTableTest {

    /** Enough steps that a key takes more than one word. */
    private final LiveProblem problem = LiveProblem.of(new Compiled(RandomProblems.problem(1, 4, 50, 0)), RandomProblems.start(1, 4));

    /** Every pair of steps ended, in more situations than the table begins with room for. */
    private List<Situation> pairs() {
        var start = Situation.start(problem);
        List<Situation> pairs = new ArrayList<>();
        for (int a = 0; a < problem.steps(); a++) {
            for (int b = a + 1; b < problem.steps(); b++) {
                pairs.add(start.after(a, 0).after(b, 1));
            }
        }
        return pairs;
    }

    @Test
    void everySituationKeepsItsCost() {
        var table = new CostTable(problem.keyWords(), Integer.MAX_VALUE);
        List<Situation> pairs = pairs();
        for (int i = 0; i < pairs.size(); i++) {
            table.put(pairs.get(i), i);
        }
        for (int i = 0; i < pairs.size(); i++) {
            assertEquals(i, table.get(pairs.get(i)));
        }
    }

    @Test
    void orderOfStepsDoesNotMatter() {
        var table = new CostTable(problem.keyWords(), 10);
        var start = Situation.start(problem);
        table.put(start.after(3, 0).after(40, 1), 7);
        assertEquals(7, table.get(start.after(40, 1).after(3, 0)));
    }

    @Test
    void unknownSituationHasNoCost() {
        var table = new CostTable(problem.keyWords(), 10);
        table.put(Situation.start(problem).after(3, 0), 7);
        assertEquals(Double.NaN, table.get(Situation.start(problem).after(3, 1)));
    }

    @Test
    void nothingIsKeptBeyondTheLimit() {
        var table = new CostTable(problem.keyWords(), 1);
        table.put(Situation.start(problem).after(3, 0), 7);
        table.put(Situation.start(problem).after(3, 1), 8);
        assertEquals(Double.NaN, table.get(Situation.start(problem).after(3, 1)));
    }
}
