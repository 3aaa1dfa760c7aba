package org.boardwright.inference.multi;

import java.util.Arrays;

/**
 * Independent faults and the findings they cause. A finding stays away when its leak stays away and every fault present
 * fails to cause it, each on its own account. Immutable; faults and findings are numbered from 0.
 */
public final class NoisyOrNetwork {

    /** Frontier beyond which no exact answer is attempted: 2<sup>18</sup> numbers per step. */
    public static final int WIDTH = 18;

    private static final int WIDEST = 26;

    private final double[] priors;
    private final double[] leaks;
    /** Per finding: the faults that cause it, and how surely. */
    private final int[][] causes;
    private final double[][] strengths;

    /**
     * A cause.
     *
     * @param fault    that causes
     * @param finding  that is caused
     * @param strength P(finding | this fault alone, no leak)
     */
    public record Link(int fault, int finding, double strength) {
    }

    /**
     * A network.
     *
     * @param priors P(fault), one per fault, in [0, 1)
     * @param leaks  P(finding | no fault), one per finding, in [0, 1)
     * @param links  at most one between a fault and a finding
     * @throws IllegalArgumentException when a number is no such probability or a link is doubled
     */
    public NoisyOrNetwork(double[] priors, double[] leaks, Link... links) {
        this.priors = requireBelowOne("prior", priors);
        this.leaks = requireBelowOne("leak", leaks);
        Arrays.stream(links).forEach(this::requireSound);
        int[] counts = new int[leaks.length];
        Arrays.stream(links).forEach(l -> counts[l.finding()]++);
        causes = new int[leaks.length][];
        strengths = new double[leaks.length][];
        Arrays.setAll(causes, n -> new int[counts[n]]);
        Arrays.setAll(strengths, n -> new double[counts[n]]);
        Arrays.fill(counts, 0);
        for (Link link : links) {
            int at = counts[link.finding()]++;
            causes[link.finding()][at] = link.fault();
            strengths[link.finding()][at] = link.strength();
        }
        requireSingle();
    }

    private static double[] requireBelowOne(String what, double[] values) {
        for (double v : values) {
            if (!(v >= 0 && v < 1)) {
                throw new IllegalArgumentException("not a " + what + " in [0, 1): " + v);
            }
        }
        return values.clone();
    }

    private void requireSound(Link link) {
        if (!(link.strength() >= 0 && link.strength() <= 1) || link.fault() < 0 || link.fault() >= priors.length
                || link.finding() < 0 || link.finding() >= leaks.length) {
            throw new IllegalArgumentException("not a link here: " + link);
        }
    }

    private void requireSingle() {
        for (int n = 0; n < causes.length; n++) {
            if (Arrays.stream(causes[n]).distinct().count() < causes[n].length) {
                throw new IllegalArgumentException("a fault is linked twice to finding " + n);
            }
        }
    }

    /** Number of faults. */
    public int faults() {
        return priors.length;
    }

    /** Number of findings. */
    public int findings() {
        return leaks.length;
    }

    double prior(int fault) {
        return priors[fault];
    }

    double leak(int finding) {
        return leaks[finding];
    }

    int[] causes(int finding) {
        return causes[finding];
    }

    double[] strengths(int finding) {
        return strengths[finding];
    }

    /** {@link #observe(int[], int[], int)} with the usual guard. */
    public MultiBelief observe(int[] present, int[] absent) {
        return observe(present, absent, WIDTH);
    }

    /**
     * The belief after findings. Findings in neither list are not known.
     *
     * @param present findings seen
     * @param absent  findings looked for and not seen
     * @param width   most findings half explained at a time for which an exact answer is worth its 2<sup>width</sup>
     *                numbers per step; 0 to 26
     * @throws ConflictingFindingsException when the findings cannot occur together
     * @throws IllegalArgumentException     when a finding is named twice or the width is out of range
     */
    public MultiBelief observe(int[] present, int[] absent, int width) {
        if (width < 0 || width > WIDEST) {
            throw new IllegalArgumentException("width " + width + " is not in 0 to " + WIDEST);
        }
        requireDisjoint(present, absent);
        return Solver.solve(Reduced.of(this, present, absent), width);
    }

    private void requireDisjoint(int[] present, int[] absent) {
        boolean[] named = new boolean[leaks.length];
        for (int[] findings : new int[][] {present, absent}) {
            for (int n : findings) {
                if (named[n]) {
                    throw new IllegalArgumentException("finding " + n + " is named twice");
                }
                named[n] = true;
            }
        }
    }
}
