package org.boardwright.ui.model;

import java.util.List;

/**
 * From a step to what follows one of its outcomes.
 *
 * @param from        index of the box of the step
 * @param to          index of the box of what follows
 * @param probability of the outcome once the step is done, 0..1
 * @param above       the outcome, broken to the width of the label
 * @param below       its probability in words
 * @param label       where both stand: the first half above the line, the second below
 */
public record PlanEdge(int from, int to, double probability, List<String> above, String below, PlanBox.Area label) {

    public PlanEdge {
        above = List.copyOf(above);
    }
}
