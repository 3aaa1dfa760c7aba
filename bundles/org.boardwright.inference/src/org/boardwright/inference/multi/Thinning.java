package org.boardwright.inference.multi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Lower bounds of findings too many: with fewer causes a finding is explained less often, and its frontier is shorter. */
final class Thinning {

    private Thinning() {
    }

    /**
     * Keeps of each finding named its likeliest cause, then every further cause that fits.
     *
     * @param posterior P(fault), a guess; decides which causes are kept, not whether the bound holds
     * @param width     that may be exceeded by 1
     * @return the case in which every fault set weighs at most as much as in the true one
     */
    static Reduced thin(Reduced problem, int[] findings, double[] posterior, int width) {
        Reduced thin = problem;
        int[][] ranked = new int[findings.length][];
        for (int i = 0; i < findings.length; i++) {
            ranked[i] = ranked(problem, findings[i], posterior);
            thin = keep(problem, thin, findings[i], ranked[i], 1);
        }
        for (int i = 0; i < findings.length; i++) {
            thin = widened(problem, thin, findings[i], ranked[i], width + 1);
        }
        return thin;
    }

    private static Reduced widened(Reduced problem, Reduced thin, int finding, int[] ranked, int width) {
        Reduced best = thin;
        for (int count = 2; count <= ranked.length; count++) {
            Reduced wider = keep(problem, best, finding, ranked, count);
            if (Ordering.of(wider).width() > width) {
                return best;
            }
            best = wider;
        }
        return best;
    }

    private static int[] ranked(Reduced problem, int finding, double[] posterior) {
        int[] causes = problem.causes()[finding];
        double[] strengths = problem.strengths()[finding];
        return IntStream.range(0, causes.length).boxed()
                .sorted(Comparator.comparingDouble(c -> -posterior[causes[c]] * strengths[c]))
                .mapToInt(Integer::intValue).toArray();
    }

    private static Reduced keep(Reduced problem, Reduced thin, int finding, int[] ranked, int count) {
        int[] kept = Arrays.copyOf(ranked, count);
        return thin.withCauses(finding, IntStream.of(kept).map(c -> problem.causes()[finding][c]).toArray(),
                IntStream.of(kept).mapToDouble(c -> problem.strengths()[finding][c]).toArray());
    }
}
