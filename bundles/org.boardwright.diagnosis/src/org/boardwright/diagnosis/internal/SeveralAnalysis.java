package org.boardwright.diagnosis.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.diagnosis.SeveralFaults.Present;
import org.boardwright.diagnosis.SeveralFaults.Together;
import org.boardwright.inference.multi.FaultSet;
import org.boardwright.inference.multi.MultiBelief;
import org.boardwright.model.knowledge.Fault;

/**
 * Asks whether the evidence speaks for more than one fault, and answers with independent faults when it does. The question is settled by
 * all single faults against all pairs, which takes no noticeable time; only then is the whole answer worked out.
 */
final class SeveralAnalysis {

    /**
     * How many faults a phone has beside the one it came in for, on average, before anything is seen. Estimate: one phone in twenty has
     * a second, independent fault.
     */
    private static final double FURTHER_FAULTS = 0.1;
    /** Evidence three times likelier with two faults than with one speaks for two (Kass and Raftery 1995: positive evidence). */
    private static final double SPEAKS = 3;
    /** Below this a fault is not worth a line. */
    private static final double WORTH_A_LINE = 0.01;
    private static final int SETS = 3;

    private final List<Fault> faults;
    private final double[] odds;
    private final Findings findings;

    /**
     * @param weights prior weights of the exclusive reading, not normalised
     */
    SeveralAnalysis(List<Fault> faults, double[] weights, Findings findings) {
        this.faults = faults;
        this.findings = findings;
        double sum = Arrays.stream(weights).sum();
        this.odds = Arrays.stream(weights).map(w -> FURTHER_FAULTS * w / sum).toArray();
    }

    /** Empty when a single fault explains the evidence well enough. */
    Optional<SeveralFaults> answer() {
        double before = ratioOfPairs((f, g) -> 1);
        double after = ratioOfPairs(findings::likelihood);
        return after < SPEAKS * before ? Optional.empty() : Optional.of(answer(after / (1 + after)));
    }

    /** Mass of all pairs over that of all single faults. */
    private double ratioOfPairs(Likelihood likelihood) {
        double one = 0;
        double two = 0;
        for (int f = 0; f < odds.length; f++) {
            one += odds[f] * likelihood.of(f, f);
            for (int g = 0; g < f; g++) {
                two += odds[f] * odds[g] * likelihood.of(f, g);
            }
        }
        return one > 0 ? two / one : 0;
    }

    @FunctionalInterface
    private interface Likelihood {
        double of(int f, int g);
    }

    private SeveralFaults answer(double several) {
        double[] priors = Arrays.stream(odds).map(o -> o / (1 + o)).toArray();
        MultiBelief belief = findings.network(priors).observe(findings.numbers(true), findings.numbers(false));
        List<Present> present = IntStream.range(0, faults.size()).mapToObj(f -> present(f, belief))
                .filter(p -> p.high() >= WORTH_A_LINE)
                .sorted(Comparator.comparingDouble((Present p) -> -p.low() - p.high()).thenComparing(Present::id)).toList();
        return new SeveralFaults(several, belief instanceof MultiBelief.Exact, present, sets(belief));
    }

    private Present present(int f, MultiBelief belief) {
        var probability = belief.probability(f);
        return new Present(faults.get(f).getId(), faults.get(f).getName(), probability.low(), probability.high());
    }

    private List<Together> sets(MultiBelief belief) {
        List<FaultSet> best = belief.best(SETS).sets();
        return best.stream().map(s -> new Together(IntStream.of(s.faults()).mapToObj(f -> faults.get(f).getId()).toList(),
                IntStream.of(s.faults()).mapToObj(f -> faults.get(f).getName()).toList(),
                Math.exp(s.logMass() - best.getFirst().logMass()))).toList();
    }
}
