package org.boardwright.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.boardwright.inference.multi.NoisyOrNetwork;
import org.boardwright.inference.multi.NoisyOrNetwork.Link;

/**
 * A random network of the shape of QMR-DT and cases on it. Findings present are drawn from all alike, not from few faults: the
 * frontier is then as wide as it gets.
 *
 * @param priors  P(fault)
 * @param leaks   P(finding | no fault)
 * @param links   of all findings
 * @param network the same
 * @param cases   to answer
 */
record NoisyOrCases(double[] priors, double[] leaks, List<Link> links, NoisyOrNetwork network, List<Findings> cases) {

    private static final int CASES = 50;
    private static final int ABSENT = 40;

    /**
     * A case.
     *
     * @param present findings seen
     * @param absent  findings looked for and not seen
     */
    record Findings(int[] present, int[] absent) {
    }

    static NoisyOrCases random(int faults, int findings, int parents, int present, long seed) {
        var random = new Random(seed);
        double[] priors = random.doubles(faults).map(u -> StrictMath.exp(StrictMath.log(0.001) * (1 - u) + StrictMath.log(0.05) * u))
                .toArray();
        double[] leaks = random.doubles(findings).map(u -> 0.001 + 0.02 * u).toArray();
        List<Link> links = IntStream.range(0, findings).boxed()
                .flatMap(n -> random.ints(0, faults).distinct().limit(parents / 2 + random.nextInt(parents + 1)).boxed()
                        .map(f -> new Link(f, n, 0.05 + 0.9 * random.nextDouble())))
                .toList();
        var network = new NoisyOrNetwork(priors, leaks, links.toArray(Link[]::new));
        int absent = Math.min(ABSENT, findings - present);
        List<Findings> cases = IntStream.range(0, CASES).mapToObj(i -> findings(random, findings, present, absent)).toList();
        return new NoisyOrCases(priors, leaks, links, network, cases);
    }

    private static Findings findings(Random random, int findings, int present, int absent) {
        int[] drawn = random.ints(0, findings).distinct().limit(present + absent).toArray();
        return new Findings(IntStream.of(drawn).limit(present).toArray(), IntStream.of(drawn).skip(present).toArray());
    }
}
