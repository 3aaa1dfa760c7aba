package org.boardwright.inference;

import java.util.BitSet;

/**
 * Where a case stands. Immutable; arrays and sets are copied in and out.
 *
 * @param belief   P(fault), one per fault; given as weights, held so that they sum to 1
 * @param entered  bench states already paid, bit i for state i
 * @param answered tests already answered
 * @param tried    repairs already tried in vain
 */
public record Position(double[] belief, int entered, BitSet answered, BitSet tried) {

    public Position {
        belief = normalised(belief);
        answered = (BitSet) answered.clone();
        tried = (BitSet) tried.clone();
    }

    /** A position in which only the first 64 tests and repairs can have been done, as bit masks. */
    public Position(double[] belief, int entered, long answered, long tried) {
        this(belief, entered, BitSet.valueOf(new long[] { answered }), BitSet.valueOf(new long[] { tried }));
    }

    /** A case nobody has worked on. */
    public static Position start(double... belief) {
        return new Position(belief, 0, 0, 0);
    }

    @Override
    public double[] belief() {
        return belief.clone();
    }

    @Override
    public BitSet answered() {
        return (BitSet) answered.clone();
    }

    @Override
    public BitSet tried() {
        return (BitSet) tried.clone();
    }

    /**
     * How probable an outcome of a step is here: of a test one of its outcomes, of a repair
     * {@link RepairStep#NOT_FIXED} or {@link RepairStep#FIXED}.
     *
     * @throws IllegalArgumentException for a stop, which has no outcome, or an outcome that is not there
     */
    public double probability(Problem problem, Option option, int outcome) {
        double sum = 0;
        for (int f = 0; f < belief.length; f++) {
            sum += belief[f] * likelihood(problem, option, outcome, f);
        }
        return sum;
    }

    /**
     * The position after a step.
     *
     * @param outcome of a test its outcome, of a repair {@link RepairStep#NOT_FIXED}
     * @throws IllegalArgumentException     for a stop and a repair that fixed: both end the case
     * @throws ConflictingEvidenceException when the outcome is impossible here
     */
    public Position after(Problem problem, Option option, int outcome) {
        BitSet nowAnswered = answered();
        BitSet nowTried = tried();
        int needs = switch (option.kind()) {
            case TEST -> {
                nowAnswered.set(option.index());
                yield problem.tests().get(option.index()).needs();
            }
            case REPAIR -> {
                Checks.require(outcome == RepairStep.NOT_FIXED, "repair " + option.index(), "ended the case");
                nowTried.set(option.index());
                yield problem.repairs().get(option.index()).needs();
            }
            case STOP -> throw noOutcome();
        };
        return new Position(weights(problem, option, outcome), entered | needs, nowAnswered, nowTried);
    }

    /**
     * The same position in which a test or repair can no longer be chosen; nothing else is known for it.
     *
     * @throws IllegalArgumentException for a stop, which can always be chosen
     */
    public Position without(Option option) {
        BitSet nowAnswered = answered();
        BitSet nowTried = tried();
        switch (option.kind()) {
            case TEST -> nowAnswered.set(option.index());
            case REPAIR -> nowTried.set(option.index());
            case STOP -> throw new IllegalArgumentException("a stop can always be chosen");
        }
        return new Position(belief, entered, nowAnswered, nowTried);
    }

    private double[] weights(Problem problem, Option option, int outcome) {
        double[] weights = new double[belief.length];
        double sum = 0;
        for (int f = 0; f < weights.length; f++) {
            weights[f] = belief[f] * likelihood(problem, option, outcome, f);
            sum += weights[f];
        }
        if (sum == 0) {
            throw new ConflictingEvidenceException("outcome " + outcome + " of " + option.kind() + " " + option.index()
                    + " has probability 0");
        }
        return weights;
    }

    private static double likelihood(Problem problem, Option option, int outcome, int fault) {
        return switch (option.kind()) {
            case TEST -> {
                TestStep test = problem.tests().get(option.index());
                Checks.require(outcome >= 0 && outcome < test.outcomes(), test.id(), "has no outcome " + outcome);
                yield test.likelihood(outcome, fault);
            }
            case REPAIR -> {
                double fixed = problem.repairs().get(option.index()).fixes(fault);
                yield outcome == RepairStep.FIXED ? fixed : 1 - fixed;
            }
            case STOP -> throw noOutcome();
        };
    }

    private static IllegalArgumentException noOutcome() {
        return new IllegalArgumentException("a stop ends the case and has no outcome");
    }

    private static double[] normalised(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            Checks.require(w >= 0, "belief", "not a weight: " + w);
            sum += w;
        }
        Checks.require(sum > 0 && sum < Double.POSITIVE_INFINITY, "belief", "weights sum to " + sum);
        double[] belief = new double[weights.length];
        for (int f = 0; f < belief.length; f++) {
            belief[f] = weights[f] / sum;
        }
        return belief;
    }
}
