package org.boardwright.inference;

/** The cheapest order of repairs, and place to give up, by trying every order. No tests, no bench states. */
final class RepairOrders {

    private RepairOrders() {
    }

    /** @param weights of the faults, not normalised; the cost is multiplied by their sum */
    static double cheapest(Problem problem, double[] weights) {
        return cheapest(problem, weights, 0);
    }

    private static double cheapest(Problem problem, double[] weights, int tried) {
        double mass = 0;
        for (double w : weights) {
            mass += w;
        }
        double best = problem.stopCost() * mass;
        for (int r = 0; r < problem.repairs().size(); r++) {
            if ((tried >> r & 1) == 0) {
                double[] failed = failed(weights, problem.repairs().get(r));
                best = Math.min(best, problem.repairs().get(r).cost() * mass + cheapest(problem, failed, tried | 1 << r));
            }
        }
        return best;
    }

    private static double[] failed(double[] weights, RepairStep repair) {
        double[] failed = weights.clone();
        for (int f = 0; f < failed.length; f++) {
            failed[f] *= 1 - repair.fixes(f);
        }
        return failed;
    }
}
