package org.boardwright.inference.multi;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A case with the absent findings absorbed: weight(S) = e<sup>logBase</sup> prod odds(S) prod over findings
 * (1 - (1 - leak) prod over S (1 - strength)) is P(exactly S, all findings).
 * <p>
 * Every finding left has a cause; every link left has a positive strength and a fault with positive odds.
 *
 * @param logBase   ln of the weight of no fault, findings present left aside
 * @param odds      per fault
 * @param leaks     per finding present
 * @param causes    per finding present, faults
 * @param strengths same shape as causes
 */
record Reduced(double logBase, double[] odds, double[] leaks, int[][] causes, double[][] strengths) {

    static Reduced of(NoisyOrNetwork network, int[] present, int[] absent) {
        double[] odds = new double[network.faults()];
        double logBase = 0;
        for (int f = 0; f < odds.length; f++) {
            odds[f] = network.prior(f) / (1 - network.prior(f));
            logBase += StrictMath.log1p(-network.prior(f));
        }
        for (int n : sorted(absent)) {
            logBase += StrictMath.log1p(-network.leak(n));
            for (int i = 0; i < network.causes(n).length; i++) {
                odds[network.causes(n)[i]] *= 1 - network.strengths(n)[i];
            }
        }
        return withFindings(network, sorted(present), odds, logBase);
    }

    private static int[] sorted(int[] findings) {
        int[] sorted = findings.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static Reduced withFindings(NoisyOrNetwork network, int[] present, double[] odds, double logBase) {
        double[] leaks = IntStream.of(present).mapToDouble(network::leak).toArray();
        int[][] causes = new int[present.length][];
        double[][] strengths = new double[present.length][];
        for (int j = 0; j < present.length; j++) {
            int[] all = network.causes(present[j]);
            double[] q = network.strengths(present[j]);
            int[] live = IntStream.range(0, all.length).filter(i -> q[i] > 0 && odds[all[i]] > 0).toArray();
            causes[j] = IntStream.of(live).map(i -> all[i]).toArray();
            strengths[j] = IntStream.of(live).mapToDouble(i -> q[i]).toArray();
            if (live.length == 0 && leaks[j] == 0) {
                throw new ConflictingFindingsException(present[j]);
            }
        }
        return new Reduced(logBase, odds, leaks, causes, strengths).withoutUncaused();
    }

    private Reduced withoutUncaused() {
        double uncaused = 0;
        for (int j = 0; j < leaks.length; j++) {
            uncaused += causes[j].length == 0 ? StrictMath.log(leaks[j]) : 0;
        }
        return keeping(j -> causes[j].length > 0, logBase + uncaused, odds);
    }

    /** The case with some of its findings, as if the others had not been looked for. */
    Reduced keeping(IntPredicate kept, double newLogBase, double[] newOdds) {
        int[] chosen = IntStream.range(0, leaks.length).filter(kept).toArray();
        return new Reduced(newLogBase, newOdds, IntStream.of(chosen).mapToDouble(j -> leaks[j]).toArray(),
                IntStream.of(chosen).mapToObj(j -> causes[j]).toArray(int[][]::new),
                IntStream.of(chosen).mapToObj(j -> strengths[j]).toArray(double[][]::new));
    }

    /** The case with other causes of one finding. */
    Reduced withCauses(int finding, int[] newCauses, double[] newStrengths) {
        int[][] c = causes.clone();
        double[][] s = strengths.clone();
        c[finding] = newCauses;
        s[finding] = newStrengths;
        return new Reduced(logBase, odds, leaks, c, s);
    }

    int findings() {
        return leaks.length;
    }

    /** Per fault the findings it causes. */
    int[][] effects() {
        int[] counts = new int[odds.length];
        for (int[] faults : causes) {
            for (int f : faults) {
                counts[f]++;
            }
        }
        int[][] effects = new int[odds.length][];
        Arrays.setAll(effects, f -> new int[counts[f]]);
        Arrays.fill(counts, 0);
        for (int j = 0; j < causes.length; j++) {
            for (int f : causes[j]) {
                effects[f][counts[f]++] = j;
            }
        }
        return effects;
    }

    /** Per fault whether it causes a finding present. */
    boolean[] linked() {
        boolean[] linked = new boolean[odds.length];
        Arrays.stream(causes).flatMapToInt(Arrays::stream).forEach(f -> linked[f] = true);
        return linked;
    }

    double strength(int fault, int finding) {
        for (int i = 0; i < causes[finding].length; i++) {
            if (causes[finding][i] == fault) {
                return strengths[finding][i];
            }
        }
        return 0;
    }

    /** ln of the weight of exactly these faults; minus infinity when they do not explain everything. */
    double logWeight(boolean[] present) {
        double log = logBase;
        for (int f = 0; f < odds.length; f++) {
            log += present[f] ? StrictMath.log(odds[f]) : 0;
        }
        for (int j = 0; j < leaks.length; j++) {
            log += StrictMath.log(1 - unexplained(j, present));
        }
        return log;
    }

    private double unexplained(int finding, boolean[] present) {
        double unexplained = 1 - leaks[finding];
        for (int i = 0; i < causes[finding].length; i++) {
            unexplained *= present[causes[finding][i]] ? 1 - strengths[finding][i] : 1;
        }
        return unexplained;
    }
}
