package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.boardwright.inference.multi.NoisyOrNetwork;
import org.boardwright.inference.multi.NoisyOrNetwork.Link;
import org.boardwright.model.knowledge.Test;

/**
 * The evidence of a case as findings that several faults cause independently. For every single fault a finding is as likely as in the
 * exclusive reading; how two faults act together is what is added here.
 */
final class Findings {

    /**
     * A finding.
     *
     * @param about     the answered test behind it; null when it is that the phone fails, or works
     * @param present   seen, or looked for and not seen
     * @param leak      P(finding | no fault)
     * @param strengths P(finding | this fault alone, no leak), one per fault
     */
    private record Finding(Test about, boolean present, double leak, double[] strengths) {

        double likelihood(int... set) {
            double away = 1 - leak;
            for (int f : set) {
                away *= 1 - strengths[f];
            }
            return present ? 1 - away : away;
        }
    }

    private final CompiledModel model;
    private final List<Finding> findings = new ArrayList<>();
    /** P(no repair done so far has mended the fault), one per fault. */
    private final double[] unmended;

    /** No evidence yet but that the phone fails, so that there is a fault. */
    Findings(CompiledModel model) {
        this.model = model;
        unmended = new double[model.faults().size()];
        Arrays.fill(unmended, 1);
        findings.add(new Finding(null, true, 0, unmended));
    }

    /** An answered test. */
    void seen(BeliefState.Seen seen) {
        if (seen.test().getIsolation() == null) {
            outcome(seen, Effect.of(seen.likelihood(), model.unclaimed(seen.test())[seen.number()]));
        } else {
            isolated(seen);
        }
    }

    /** With parts out of play the phone fails as long as any fault outside them acts. */
    private void isolated(BeliefState.Seen seen) {
        boolean stillFails = seen.number() == model.stillFails(seen.test());
        findings.add(new Finding(seen.test(), stillFails, 0, stillFails ? seen.likelihood() : complement(seen.likelihood())));
    }

    /** Faults that make the outcome likelier cause it; those that make it less likely cause another one instead. */
    private void outcome(BeliefState.Seen seen, Effect effect) {
        if (Arrays.stream(effect.causes()).anyMatch(s -> s > 0)) {
            findings.add(new Finding(seen.test(), true, effect.leak(), effect.causes()));
        }
        if (Arrays.stream(effect.prevents()).anyMatch(s -> s > 0)) {
            findings.add(new Finding(seen.test(), false, 0, effect.prevents()));
        }
    }

    /** A repair after which the phone still fails: it fails after all repairs together, since what is mended stays mended. */
    void notFixed(double[] stillFails) {
        for (int f = 0; f < unmended.length; f++) {
            unmended[f] *= stillFails[f];
        }
    }

    /** A repair after which the phone works: every fault was mended. */
    void fixed(double[] mended) {
        findings.add(new Finding(null, false, 0, complement(mended)));
    }

    private static double[] complement(double[] values) {
        return Arrays.stream(values).map(v -> 1 - v).toArray();
    }

    /** P(all findings | exactly these faults), each named once. */
    double likelihood(int... set) {
        double product = 1;
        for (Finding finding : findings) {
            product *= finding.likelihood(set);
        }
        return product;
    }

    /** P(outcome of one answered test | exactly these faults). */
    double likelihood(Test test, int... set) {
        return findings.stream().filter(f -> f.about() == test).mapToDouble(f -> f.likelihood(set)).reduce(1, (a, b) -> a * b);
    }

    /** P(no repair done so far has mended the fault), if it was there. */
    double unmended(int fault) {
        return unmended[fault];
    }

    /** The findings as a network; number 0 is that the phone still fails. */
    NoisyOrNetwork network(double[] priors) {
        List<Link> links = new ArrayList<>();
        for (int n = 0; n < findings.size(); n++) {
            double[] strengths = findings.get(n).strengths();
            for (int f = 0; f < strengths.length; f++) {
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
