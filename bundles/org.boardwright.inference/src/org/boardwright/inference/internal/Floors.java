package org.boardwright.inference.internal;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * For each fault the least expected cost if that fault were known and every bench state free: the bound of perfect
 * information (Vomlelova and Vomlel 2003). With the fault known, repairs in order of P(fix) / cost while that beats
 * stopping are optimal.
 */
final class Floors {

    private Floors() {
    }

    static double[] of(LiveProblem problem) {
        double[][] fixes = fixes(problem);
        double[] floors = new double[problem.faults()];
        for (int f = 0; f < floors.length; f++) {
            floors[f] = floor(problem, fixes[f]);
        }
        return floors;
    }

    /** P(fix) as [fault][repair]. */
    private static double[][] fixes(LiveProblem problem) {
        double[][] fixes = new double[problem.faults()][problem.steps()];
        for (int r = problem.tests(); r < problem.steps(); r++) {
            int[] targets = problem.targets(r);
            for (int i = 0; i < targets.length; i++) {
                fixes[targets[i]][r] = problem.fixes(r)[i];
            }
        }
        return fixes;
    }

    private static double floor(LiveProblem problem, double[] fixes) {
        int[] order = IntStream.range(problem.tests(), problem.steps()).filter(r -> fixes[r] > 0).boxed()
                .sorted(Comparator.comparingDouble(r -> problem.ownCost(r) / fixes[r])).mapToInt(Integer::intValue).toArray();
        double floor = problem.stopCost();
        for (int i = order.length - 1; i >= 0; i--) {
            floor = Math.min(floor, problem.ownCost(order[i]) + (1 - fixes[order[i]]) * floor);
        }
        return floor;
    }
}
