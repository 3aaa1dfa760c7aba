package org.boardwright.inference.internal;

/**
 * What it costs to do one step and then repairs only, for one step after the other of the same situation. Not for use by
 * several threads.
 */
public final class OneStep {

    private final LiveProblem problem;
    private final RepairSequence sequence;
    private final MergedSequence merged;
    private final double[] weights;
    private int[] ended;
    private Situation at;
    private double floor;
    /** Whether no open repair needs a bench state that is still to be entered. */
    private boolean allEntered;
    private double repairsOnly;
    private int first;

    public OneStep(LiveProblem problem) {
        this.problem = problem;
        this.sequence = new RepairSequence(problem);
        this.merged = new MergedSequence(problem);
        this.weights = new double[problem.faults()];
    }

    /** Turns to a situation. */
    public void from(Situation situation) {
        at = situation;
        ended = situation.ended().clone();
        floor = problem.floor(situation.weights());
        allEntered = (needed() & ~situation.entered()) == 0;
        if (allEntered) {
            merged.from(situation.weights(), ended);
            repairsOnly = merged.cost();
            first = merged.first();
        } else {
            repairsOnly = sequence.cost(situation.weights(), situation.entered(), ended);
            first = sequence.first();
        }
    }

    private int needed() {
        int needed = 0;
        for (int s = problem.tests(); s < problem.steps(); s++) {
            needed |= at.open(s) ? problem.needs(s) : 0;
        }
        return needed;
    }

    /** Expected cost times mass of no more tests: the best of the repair sequence and stopping. */
    double repairsOnly() {
        return repairsOnly;
    }

    /** The repair that {@link #repairsOnly()} begins with, or {@link RepairSequence#STOP}. */
    int first() {
        return first;
    }

    /** What no test can save more of, times mass: the difference to knowing the fault. */
    double mostToSave() {
        return repairsOnly - floor;
    }

    /**
     * Expected cost times mass of an open step, then repairs only.
     *
     * @param limit given back as soon as it is clear that the cost is not below it
     */
    public double cost(int step, double limit) {
        double cost = at.cost(step) * at.mass();
        return problem.isTest(step) ? tested(step, cost, limit) : cost + failed(step);
    }

    private double tested(int test, double before, double limit) {
        double cost = before;
        double rest = floor;
        int entered = at.entered() | problem.needs(test);
        for (int o = 0; o < problem.outcomes(test); o++) {
            if (cost + rest >= limit) {
                return limit;
            }
            if (allEntered) {
                cost += merged.costAfter(problem.links(test), o);
                rest -= merged.floorBefore();
            } else {
                System.arraycopy(at.weights(), 0, weights, 0, weights.length);
                problem.observe(weights, test, o);
                rest -= problem.floor(weights);
                cost += sequence.cost(weights, entered, ended);
            }
        }
        return cost;
    }

    private double failed(int repair) {
        if (allEntered) {
            return merged.costAfter(repair);
        }
        System.arraycopy(at.weights(), 0, weights, 0, weights.length);
        problem.fail(weights, repair);
        ended[repair] = 1;
        double cost = sequence.cost(weights, at.entered() | problem.needs(repair), ended);
        ended[repair] = 0;
        return cost;
    }
}
