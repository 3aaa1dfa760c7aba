package org.boardwright.inference.multi;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which findings to leave out so that the frontier of the rest stays within a width. */
final class Narrowing {

    private Narrowing() {
    }

    /**
     * Leaves out one finding after the other, each time the one that makes the rest cheapest.
     *
     * @return findings left out, ascending; none when the frontier is narrow enough as it is
     */
    static int[] drop(Reduced problem, int width) {
        int[] dropped = {};
        while (Ordering.of(without(problem, dropped)).width() > width) {
            dropped = with(dropped, cheapest(problem, dropped));
        }
        return dropped;
    }

    private static int cheapest(Reduced problem, int[] dropped) {
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < problem.findings(); j++) {
            if (Arrays.binarySearch(dropped, j) < 0) {
                double cost = Ordering.of(without(problem, with(dropped, j))).cost();
                if (cost < lowest) {
                    lowest = cost;
                    best = j;
                }
            }
        }
        return best;
    }

    static Reduced without(Reduced problem, int[] dropped) {
        return problem.keeping(j -> Arrays.binarySearch(dropped, j) < 0, problem.logBase(), problem.odds());
    }

    private static int[] with(int[] dropped, int finding) {
        return IntStream.concat(Arrays.stream(dropped), IntStream.of(finding)).sorted().toArray();
    }
}
