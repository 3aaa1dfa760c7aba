package org.boardwright.inference.internal;

import java.util.Comparator;
import java.util.List;
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
        double[] floors = new double[problem.faults()];
        for (int f = 0; f < floors.length; f++) {
            floors[f] = floor(problem, f);
        }
        return floors;
    }

    private static double floor(LiveProblem problem, int fault) {
        int[] fixers = problem.fixers(fault);
        double stop = problem.stopCost();
        if (fixers.length == 0) {
            return stop;
        }
        if (fixers.length == 1) {
            return Math.min(stop, problem.ownCost(fixers[0]) + (1 - problem.fix(fixers[0], fault)) * stop);
        }
        return floorOfSeveral(problem, fault);
    }

    private static double floorOfSeveral(LiveProblem problem, int fault) {
        record Attempt(double cost, double fix) {
        }
        List<Attempt> attempts = IntStream.of(problem.fixers(fault))
                .mapToObj(r -> new Attempt(problem.ownCost(r), problem.fix(r, fault)))
                .sorted(Comparator.comparingDouble(a -> a.cost() / a.fix())).toList();
        double floor = problem.stopCost();
        for (Attempt a : attempts.reversed()) {
            floor = Math.min(floor, a.cost() + (1 - a.fix()) * floor);
        }
        return floor;
    }
}
