package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.diagnosis.SeveralFaults.Present;
import org.boardwright.diagnosis.SeveralFaults.Together;
import org.boardwright.inference.multi.FaultSet;
import org.boardwright.inference.multi.Interval;
import org.boardwright.inference.multi.MultiBelief;
import org.boardwright.inference.multi.NoisyOrNetwork;
import org.boardwright.inference.multi.SetPosition;

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
    /** Two faults or more are shown when they are likelier than one: the evidence has then made up for their rarity. */
    private static final double LIKELIER = 1;
    /** Below this a fault is not worth a line. */
    private static final double WORTH_A_LINE = 0.01;
    private static final int SETS = 3;
    /** The plan weighs so many of the likeliest sets, */
    private static final int PLANNED = 32;
    /** and of these, with what repairs may have left of them, those of at least this share of the best, ln 1e-3. */
    private static final double WORTH_PLANNING = -6.9;

    private final CompiledModel model;
    private final Findings findings;
    private final double[] odds;
    private final SeveralWording wording;

    /**
     * What was found.
     *
     * @param faults for the technician
     * @param now    P(fault is present and not mended yet | evidence), one per fault; the middle of its interval when that is not exact
     * @param sets   the likeliest sets of faults that are present and not mended yet, by the logarithm of their probability; the same
     *               set may be there more than once; empty when none was found in time
     */
    record Answer(SeveralFaults faults, double[] now, List<FaultSet> sets) {
    }

    /** @param weights prior weights of the exclusive reading, not normalised */
    SeveralAnalysis(CompiledModel model, double[] weights, Findings findings, List<BeliefState.Seen> seen) {
        this.model = model;
        this.findings = findings;
        this.wording = new SeveralWording(model, findings, seen);
        double sum = Arrays.stream(weights).sum();
        this.odds = Arrays.stream(weights).map(w -> FURTHER_FAULTS * w / sum).toArray();
    }

    /** Empty when a single fault explains the evidence well enough. */
    Optional<Answer> answer() {
        double one = 0;
        double two = 0;
        for (int f = 0; f < odds.length; f++) {
            one += odds[f] * findings.likelihood(f);
            for (int g = 0; g < f; g++) {
                two += odds[f] * odds[g] * findings.likelihood(f, g);
            }
        }
        return two > LIKELIER * one ? Optional.of(answer(one)) : Optional.empty();
    }

    private Answer answer(double one) {
        double[] priors = Arrays.stream(odds).map(o -> o / (1 + o)).toArray();
        NoisyOrNetwork network = findings.network(priors);
        int[] present = findings.numbers(true);
        int[] absent = findings.numbers(false);
        MultiBelief belief = network.observe(present, absent);
        Interval evidence = belief.evidence();
        MultiBelief whether = network.observe(Arrays.stream(present).filter(n -> n != 0).toArray(), absent);
        Interval[] now = new Interval[odds.length];
        Arrays.setAll(now, f -> now(f, belief, whether));
        double single = StrictMath.log(one) - Arrays.stream(odds).map(StrictMath::log1p).sum();
        return new Answer(faults(belief, now, new Interval(atLeast0(-StrictMath.expm1(single - evidence.low())),
                atLeast0(-StrictMath.expm1(single - evidence.high())))),
                Arrays.stream(now).mapToDouble(i -> (i.low() + i.high()) / 2).toArray(), left(belief.best(PLANNED).sets()));
    }

    /** Repairs may have mended some faults of a set, but not all, since the phone still fails. */
    private List<FaultSet> left(List<FaultSet> sets) {
        if (sets.isEmpty()) {
            return List.of();
        }
        double worthIt = sets.getFirst().logMass() + WORTH_PLANNING;
        List<FaultSet> left = new ArrayList<>();
        Set<Integer> live = new HashSet<>();
        for (FaultSet set : sets) {
            int[] faults = set.faults();
            Arrays.stream(faults).forEach(live::add);
            if (faults.length > 0 && live.size() <= SetPosition.MOST_LIVE) {
                double fails = -StrictMath.expm1(Arrays.stream(faults).mapToDouble(f -> StrictMath.log1p(-findings.unmended(f))).sum());
                unmended(faults, 0, new int[0], set.logMass() - StrictMath.log(fails), left);
            }
        }
        return left.stream().filter(s -> s.logMass() >= worthIt).toList();
    }

    private void unmended(int[] set, int from, int[] chosen, double logMass, List<FaultSet> into) {
        if (from == set.length) {
            if (chosen.length > 0) {
                into.add(new FaultSet(chosen, logMass));
            }
            return;
        }
        double there = findings.unmended(set[from]);
        int[] with = Arrays.copyOf(chosen, chosen.length + 1);
        with[chosen.length] = set[from];
        unmended(set, from + 1, with, logMass + StrictMath.log(there), into);
        if (there < 1) {
            unmended(set, from + 1, chosen, logMass + StrictMath.log1p(-there), into);
        }
    }

    private static double atLeast0(double p) {
        return Math.max(0, p);
    }

    /**
     * A fault that is present and was not mended makes the phone fail for sure, so that finding is replaced by the chance of that:
     * P(unmended) P(fault, other findings) / P(all findings).
     *
     * @param whether the belief without the finding that the phone still fails
     */
    private Interval now(int f, MultiBelief belief, MultiBelief whether) {
        double unmended = findings.unmended(f);
        if (unmended == 1) {
            return belief.probability(f);
        }
        Interval there = whether.probability(f);
        double low = unmended * there.low() * StrictMath.exp(whether.evidence().low() - belief.evidence().high());
        double high = unmended * there.high() * StrictMath.exp(whether.evidence().high() - belief.evidence().low());
        return new Interval(Math.min(1, low), Math.min(1, Math.max(low, high)));
    }

    private SeveralFaults faults(MultiBelief belief, Interval[] now, Interval several) {
        List<Present> present = IntStream.range(0, now.length).filter(f -> now[f].high() >= WORTH_A_LINE)
                .mapToObj(f -> new Present(id(f), name(f), now[f].low(), now[f].high()))
                .sorted(Comparator.comparingDouble((Present p) -> -p.low() - p.high()).thenComparing(Present::id)).toList();
        List<FaultSet> best = belief.best(SETS).sets();
        List<int[]> sets = best.stream().map(s -> likeliestFirst(s.faults(), now)).toList();
        return new SeveralFaults(several.low(), several.high(), belief instanceof MultiBelief.Exact, present, together(best, sets),
                wording.explanation(sets.stream().filter(s -> s.length > 1).findFirst().orElse(new int[0])));
    }

    private static int[] likeliestFirst(int[] set, Interval[] now) {
        return IntStream.of(set).boxed().sorted(Comparator.comparingDouble(f -> -now[f].high())).mapToInt(Integer::intValue).toArray();
    }

    /** @param sets the same as the best, each with its likeliest fault first */
    private List<Together> together(List<FaultSet> best, List<int[]> sets) {
        return IntStream.range(0, sets.size()).mapToObj(s -> new Together(IntStream.of(sets.get(s)).mapToObj(this::id).toList(),
                IntStream.of(sets.get(s)).mapToObj(this::name).toList(),
                StrictMath.exp(best.get(s).logMass() - best.getFirst().logMass()))).toList();
    }

    private String id(int f) {
        return model.faults().get(f).getId();
    }

    private String name(int f) {
        return model.faults().get(f).getName();
    }
}
