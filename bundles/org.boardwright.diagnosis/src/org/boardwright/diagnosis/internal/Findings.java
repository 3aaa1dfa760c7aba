package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.boardwright.inference.multi.NoisyOrNetwork;
import org.boardwright.inference.multi.NoisyOrNetwork.Link;
import org.boardwright.model.knowledge.Isolation;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;

/**
 * The evidence of a case as findings that several faults cause independently. For every single fault a finding is as likely as in the
 * exclusive reading; how two faults act together is what is added here.
 */
final class Findings {

    /** Closer to the leak than this, a fault has nothing to say about an outcome. */
    private static final double INDIFFERENT = 1e-6;
    private static final double LARGEST_LEAK = 1 - 1e-9;

    /**
     * A finding.
     *
     * @param present   seen, or looked for and not seen
     * @param leak      P(finding | no fault)
     * @param strengths P(finding | this fault alone, no leak), one per fault
     */
    private record Finding(boolean present, double leak, double[] strengths) {

        double likelihood(int f, int g) {
            double away = (1 - leak) * (1 - strengths[f]) * (f == g ? 1 : 1 - strengths[g]);
            return present ? 1 - away : away;
        }
    }

    private final int faults;
    private final List<Finding> findings = new ArrayList<>();

    /** No evidence yet but that the phone fails, so that there is a fault. */
    Findings(int faults) {
        this.faults = faults;
        double[] all = new double[faults];
        Arrays.fill(all, 1);
        findings.add(new Finding(true, 0, all));
    }

    /** An answered test. */
    void seen(BeliefState.Seen seen) {
        if (isIsolation(seen.test())) {
            isolated(seen);
        } else {
            outcome(seen.likelihood(), Math.min(seen.outcome().getLeak(), LARGEST_LEAK));
        }
    }

    private static boolean isIsolation(Test test) {
        Isolation isolation = test.getIsolation();
        return isolation != null && test.getOutcomes().size() == 2;
    }

    /** With a part out of play the phone fails as long as any fault outside it acts. */
    private void isolated(BeliefState.Seen seen) {
        boolean gone = seen.test().getIsolation().getGone().equals(seen.outcome().getId());
        double[] stillFails = gone ? complement(seen.likelihood()) : seen.likelihood();
        findings.add(new Finding(!gone, 0, stillFails));
    }

    /** Faults that make the outcome likelier cause it; those that make it less likely cause another one instead. */
    private void outcome(double[] likelihood, double leak) {
        double[] causes = Arrays.stream(likelihood).map(p -> p > leak + INDIFFERENT ? (p - leak) / (1 - leak) : 0).toArray();
        double[] prevents = Arrays.stream(likelihood).map(p -> leak > 0 && p < leak - INDIFFERENT ? 1 - p / leak : 0).toArray();
        if (Arrays.stream(causes).anyMatch(s -> s > 0)) {
            findings.add(new Finding(true, leak, causes));
        }
        if (Arrays.stream(prevents).anyMatch(s -> s > 0)) {
            findings.add(new Finding(false, 0, prevents));
        }
    }

    /** A repair after which the phone still fails: some fault was not mended. */
    void notFixed(double[] stillFails) {
        findings.add(new Finding(true, 0, stillFails));
    }

    /** A repair after which the phone works: every fault was mended. */
    void fixed(double[] mended) {
        findings.add(new Finding(false, 0, complement(mended)));
    }

    private static double[] complement(double[] values) {
        return Arrays.stream(values).map(v -> 1 - v).toArray();
    }

    /** P(all findings | exactly these two faults); the same one twice for a single fault. */
    double likelihood(int f, int g) {
        double product = 1;
        for (Finding finding : findings) {
            product *= finding.likelihood(f, g);
        }
        return product;
    }

    /** The findings as a network. */
    NoisyOrNetwork network(double[] priors) {
        List<Link> links = new ArrayList<>();
        for (int n = 0; n < findings.size(); n++) {
            double[] strengths = findings.get(n).strengths();
            for (int f = 0; f < faults; f++) {
                if (strengths[f] > 0) {
                    links.add(new Link(f, n, strengths[f]));
                }
            }
        }
        return new NoisyOrNetwork(priors, findings.stream().mapToDouble(Finding::leak).toArray(), links.toArray(Link[]::new));
    }

    /** Numbers of the findings that were seen, or of those that were looked for in vain. */
    int[] numbers(boolean present) {
        return IntStream.range(0, findings.size()).filter(n -> findings.get(n).present() == present).toArray();
    }
}
