package org.boardwright.ui.model;

import java.util.Objects;

import org.boardwright.diagnosis.PlanNode;

/**
 * The plan as far as it was worked out.
 *
 * @param root  the step to do now
 * @param depth how many steps deep it was worked out, at least 1; a branch that ends earlier ends the case
 */
public record PlanTree(PlanNode root, int depth) {

    public PlanTree {
        Objects.requireNonNull(root);
        if (depth < 1) {
            throw new IllegalArgumentException("a plan is at least one step deep, not " + depth);
        }
    }
}
