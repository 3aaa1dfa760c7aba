package org.boardwright.inference.multi;

import java.util.Arrays;

/**
 * Upper bounds of findings too many: ln(1 - e<sup>-x</sup>) is concave in the total strength x = -ln(1 - leak) - sum ln(1 -
 * strength), so each tangent lies above it and turns the finding into a factor per fault (Jaakkola and Jordan 1999). A weight
 * is at most 1, so a tangent is cut off where it says more.
 */
final class Tangents {

    private static final int ROUNDS = 4;
    private static final double FIRST = 0.7;
    private static final double LONGEST = 30;

    private final Reduced problem;
    private final int[] relaxed;
    /** Where each tangent touches. */
    private final double[] points;

    private Tangents(Reduced problem, int[] relaxed) {
        this.problem = problem;
        this.relaxed = relaxed;
        this.points = new double[relaxed.length];
        Arrays.setAll(points, i -> FIRST - StrictMath.log1p(-problem.leaks()[relaxed[i]]));
    }

    /** Tangents fitted to the posteriors they lead to. */
    static Tangents fitted(Reduced problem, int[] relaxed) {
        var tangents = new Tangents(problem, relaxed);
        for (int i = 0; i < ROUNDS && relaxed.length > 0; i++) {
            tangents.improve(Lattice.of(tangents.upper()).posterior());
        }
        return tangents;
    }

    /** Moves each point to the total strength expected under a posterior; every point gives a bound, this one a tight one. */
    private void improve(double[] posterior) {
        for (int i = 0; i < points.length; i++) {
            int j = relaxed[i];
            double expected = base(j);
            for (int c = 0; c < problem.causes()[j].length; c++) {
                expected += posterior[problem.causes()[j][c]] * Math.min(LONGEST, total(j, c));
            }
            points[i] = Math.min(LONGEST, Math.max(1e-6, expected));
        }
    }

    private double base(int finding) {
        return -StrictMath.log1p(-problem.leaks()[finding]);
    }

    private double total(int finding, int cause) {
        return -StrictMath.log1p(-problem.strengths()[finding][cause]);
    }

    /** The case in which every fault set weighs at least as much as in the true one. */
    Reduced upper() {
        double[] odds = problem.odds().clone();
        double logBase = problem.logBase();
        for (int i = 0; i < points.length; i++) {
            logBase += absorb(i, odds);
        }
        return problem.keeping(j -> Arrays.binarySearch(relaxed, j) < 0, logBase, odds);
    }

    /**
     * ln of a bound on a finding relaxed, once some faults are decided; the factors in {@link #upper()} stand for the others.
     *
     * @param index       of the finding among those relaxed
     * @param unexplained probability that neither leak nor the faults decided to be present explain it
     */
    double logLimit(int index, double unexplained) {
        double slope = slope(index);
        double height = height(index, slope) + slope * (-StrictMath.log(unexplained) - base(relaxed[index]));
        return Math.min(0, height);
    }

    private double slope(int index) {
        return 1 / StrictMath.expm1(points[index]);
    }

    /** The tangent where no fault is present. */
    private double height(int index, double slope) {
        return StrictMath.log(-StrictMath.expm1(-points[index])) + slope * (base(relaxed[index]) - points[index]);
    }

    private double absorb(int index, double[] odds) {
        int finding = relaxed[index];
        double slope = slope(index);
        double none = height(index, slope);
        if (none >= 0) {
            return 0;
        }
        for (int c = 0; c < problem.causes()[finding].length; c++) {
            odds[problem.causes()[finding][c]] *= StrictMath.exp(Math.min(slope * total(finding, c), -none));
        }
        return none;
    }
}
