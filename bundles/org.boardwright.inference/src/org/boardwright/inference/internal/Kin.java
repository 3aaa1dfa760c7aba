package org.boardwright.inference.internal;

import java.util.Arrays;
import java.util.BitSet;

/** Repairs that hang together because one can fix a fault of the other, directly or through others between them. */
final class Kin {

    private final LiveProblem problem;
    private final BitSet seen = new BitSet();
    private final int[] found;
    private int count;

    private Kin(LiveProblem problem) {
        this.problem = problem;
        found = new int[problem.steps() - problem.tests()];
    }

    /** For each repair, the first one first, all that hang together with it, itself included, ascending. */
    static int[][] of(LiveProblem problem) {
        return new Kin(problem).all();
    }

    private int[][] all() {
        int[][] kin = new int[found.length][];
        for (int r = problem.tests(); r < problem.steps(); r++) {
            if (kin[r - problem.tests()] == null) {
                int[] together = together(r);
                for (int one : together) {
                    kin[one - problem.tests()] = together;
                }
            }
        }
        return kin;
    }

    private int[] together(int repair) {
        count = 0;
        find(repair);
        for (int i = 0; i < count; i++) {
            for (int rival : problem.rivals(found[i])) {
                find(rival);
            }
        }
        int[] together = Arrays.copyOf(found, count);
        Arrays.sort(together);
        return together;
    }

    private void find(int repair) {
        if (!seen.get(repair)) {
            seen.set(repair);
            found[count++] = repair;
        }
    }
}
