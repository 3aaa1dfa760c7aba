package org.boardwright.inference.multi;

/**
 * Bounds for a case too wide to solve: two narrower cases, one that gives every fault set at least its true weight and one
 * that gives it at most that, both solved exactly; then the heaviest sets are put right one by one.
 */
final class Bounds {

    private static final int WIDEST = 16;
    private static final int SETS = 4000;
    /** Rounding may not move a bound past the truth. */
    private static final double ROUNDING = 1e-9;

    private final Reduced problem;
    private final Reduced upper;
    private final Reduced lower;
    /** Whether a fault causes a finding present. */
    private final boolean[] linked;
    private final Lattice above;
    private final Lattice below;
    /** What exact sets add to the weight of each fault present, and absent, relative to the upper evidence. */
    private final double[][] correctionAbove;
    private final double[][] correctionBelow;

    Bounds(Reduced problem, int width) {
        this.problem = problem;
        int narrow = Math.min(width, WIDEST);
        int[] dropped = Narrowing.drop(problem, narrow);
        upper = Tangents.fitted(problem, dropped).upper();
        above = Lattice.of(upper);
        lower = Thinning.thin(problem, dropped, above.posterior(), narrow);
        below = Lattice.of(lower);
        linked = problem.linked();
        correctionAbove = new double[2][linked.length];
        correctionBelow = new double[2][linked.length];
        double logScale = logFree() - above.logWeight();
        new Neighbourhood(problem, linked, above.posterior()).heavy(SETS).forEach(set -> correct(set, logScale));
    }

    /** ln of the weight of all sets of the faults that no finding present depends on. */
    private double logFree() {
        double log = 0;
        for (int f = 0; f < linked.length; f++) {
            log += linked[f] ? 0 : StrictMath.log1p(problem.odds()[f]);
        }
        return log;
    }

    private void correct(boolean[] present, double logScale) {
        double exact = StrictMath.exp(problem.logWeight(present) + logScale);
        double tooHigh = StrictMath.exp(upper.logWeight(present) + logScale) - exact;
        double tooLow = exact - StrictMath.exp(lower.logWeight(present) + logScale);
        for (int f = 0; f < present.length; f++) {
            correctionAbove[present[f] ? 1 : 0][f] -= Math.max(0, tooHigh);
            correctionBelow[present[f] ? 1 : 0][f] += Math.max(0, tooLow);
        }
    }

    MultiBelief.Bounded belief() {
        double ratio = StrictMath.exp(below.logWeight() - above.logWeight());
        Interval[] probabilities = new Interval[problem.odds().length];
        for (int f = 0; f < probabilities.length; f++) {
            probabilities[f] = linked[f] ? probability(f, ratio) : free(problem.odds()[f]);
        }
        return new MultiBelief.Bounded(problem, probabilities, evidence(ratio));
    }

    private static Interval free(double odds) {
        return Interval.exactly(odds / (1 + odds));
    }

    private Interval probability(int f, double ratio) {
        double mostPresent = Math.max(0, above.posterior()[f] + correctionAbove[1][f]);
        double mostAbsent = Math.max(0, 1 - above.posterior()[f] + correctionAbove[0][f]);
        double leastPresent = ratio * below.posterior()[f] + correctionBelow[1][f];
        double leastAbsent = ratio * (1 - below.posterior()[f]) + correctionBelow[0][f];
        double low = leastPresent / (leastPresent + mostAbsent) - ROUNDING;
        double high = mostPresent / (mostPresent + leastAbsent) + ROUNDING;
        return new Interval(Math.max(0, low), Math.min(1, high));
    }

    private Interval evidence(double ratio) {
        int f = 0;
        while (!linked[f]) {
            f++;
        }
        double most = 1 + correctionAbove[0][f] + correctionAbove[1][f];
        double least = ratio + correctionBelow[0][f] + correctionBelow[1][f];
        return new Interval(above.logWeight() + StrictMath.log(least) - ROUNDING, above.logWeight() + StrictMath.log(most) + ROUNDING);
    }
}
