package org.boardwright.inference.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;

/**
 * A problem as it is from one position on: only faults that are possible and steps that can still change something,
 * tests first, then repairs. Immutable; the arrays are never written after construction.
 * <p>
 * A step that changes nothing now never will: it sees the same faults for ever, only fewer of them.
 */
public final class LiveProblem {

    /** Probabilities closer than this are the same; a test that tells them apart is worth nothing. */
    private static final double SAME = 1e-12;

    private final int[] faults;
    private final double[] weights;
    private final int entered;
    private final double[] stateCosts;
    private final double stopCost;
    private final int tests;
    private final int[] index;
    private final double[] costs;
    private final int[] needs;
    private final double[][][] likelihoods;
    private final int[][] targets;
    private final double[][] fixes;
    private final int[][] fixers;
    private final int[][] rivals;
    private final double[] floors;
    private final int[] keyWords;
    private final long[] keyUnits;

    private LiveProblem(Problem problem, Position at) {
        double[] belief = at.belief();
        faults = IntStream.range(0, belief.length).filter(f -> belief[f] > 0).toArray();
        weights = IntStream.of(faults).mapToDouble(f -> belief[f]).toArray();
        entered = at.entered();
        stateCosts = problem.states().stream().mapToDouble(s -> s.cost()).toArray();
        stopCost = problem.stopCost();
        int[] liveTests = open(problem.tests().size(), at.answered()).filter(t -> informs(problem.tests().get(t))).toArray();
        int[] liveRepairs = open(problem.repairs().size(), at.tried()).filter(r -> mayFix(problem.repairs().get(r))).toArray();
        tests = liveTests.length;
        index = IntStream.concat(IntStream.of(liveTests), IntStream.of(liveRepairs)).toArray();
        costs = new double[index.length];
        needs = new int[index.length];
        likelihoods = new double[tests][][];
        targets = new int[liveRepairs.length][];
        fixes = new double[liveRepairs.length][];
        for (int t = 0; t < tests; t++) {
            addTest(t, problem.tests().get(liveTests[t]));
        }
        for (int r = 0; r < liveRepairs.length; r++) {
            addRepair(r, problem.repairs().get(liveRepairs[r]));
        }
        fixers = fixersOfFaults();
        rivals = IntStream.range(tests, index.length).mapToObj(this::rivalsOf).toArray(int[][]::new);
        floors = Floors.of(this);
        keyWords = new int[index.length];
        keyUnits = new long[index.length];
        layOutKeys();
    }

    /**
     * The problem as seen from a position.
     *
     * @throws IllegalArgumentException when the position has another number of faults
     */
    public static LiveProblem of(Problem problem, Position at) {
        if (at.belief().length != problem.faults()) {
            throw new IllegalArgumentException(
                    "belief over " + at.belief().length + " faults in a problem of " + problem.faults());
        }
        return new LiveProblem(problem, at);
    }

    private static IntStream open(int steps, BitSet done) {
        return IntStream.range(0, steps).filter(s -> !done.get(s));
    }

    private boolean informs(TestStep test) {
        return IntStream.range(0, test.outcomes()).anyMatch(o -> IntStream.of(faults)
                .anyMatch(f -> Math.abs(test.likelihood(o, f) - test.likelihood(o, faults[0])) > SAME));
    }

    private boolean mayFix(RepairStep repair) {
        return IntStream.of(faults).anyMatch(f -> repair.fixes(f) > 0);
    }

    private void addTest(int step, TestStep test) {
        costs[step] = test.cost();
        needs[step] = test.needs();
        likelihoods[step] = IntStream.range(0, test.outcomes()).mapToObj(o -> test.likelihood(o, faults)).toArray(double[][]::new);
    }

    private void addRepair(int repair, RepairStep step) {
        costs[tests + repair] = step.cost();
        needs[tests + repair] = step.needs();
        targets[repair] = IntStream.range(0, faults.length).filter(i -> step.fixes(faults[i]) > 0).toArray();
        fixes[repair] = IntStream.of(targets[repair]).mapToDouble(i -> step.fixes(faults[i])).toArray();
    }

    private int[][] fixersOfFaults() {
        int[] counts = new int[faults.length];
        for (int[] target : targets) {
            for (int f : target) {
                counts[f]++;
            }
        }
        int[][] of = IntStream.of(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int r = targets.length - 1; r >= 0; r--) {
            for (int f : targets[r]) {
                of[f][--counts[f]] = tests + r;
            }
        }
        return of;
    }

    private int[] rivalsOf(int repair) {
        return IntStream.of(targets(repair)).flatMap(f -> IntStream.of(fixers[f])).filter(r -> r != repair).distinct()
                .sorted().toArray();
    }

    /** Each step is a digit of base outcomes + 1; a new word is begun when the digits no longer fit into 63 bits. */
    private void layOutKeys() {
        int word = 0;
        long unit = 1;
        for (int s = 0; s < index.length; s++) {
            int base = outcomes(s) + 1;
            if (unit > Long.MAX_VALUE / base) {
                word++;
                unit = 1;
            }
            keyWords[s] = word;
            keyUnits[s] = unit;
            unit *= base;
        }
    }

    /** Number of possible faults. */
    public int faults() {
        return weights.length;
    }

    /** Number of steps that can still change something. */
    public int steps() {
        return index.length;
    }

    /** Number of tests among the steps; they come first. */
    public int tests() {
        return tests;
    }

    /** Whether a step is a test; otherwise it is a repair. */
    public boolean isTest(int step) {
        return step < tests;
    }

    /** Index of a step among the tests or repairs of the problem. */
    public int index(int step) {
        return index[step];
    }

    /** Cost of ending without a working phone. */
    public double stopCost() {
        return stopCost;
    }

    /** Ways in which the case can go on after a step: outcomes of a test, one for a repair. */
    public int outcomes(int step) {
        return isTest(step) ? likelihoods[step].length : 1;
    }

    /** States of exact planning: every step open or ended in one of its outcomes; infinite when out of reach. */
    public double states() {
        double states = 1;
        for (int s = 0; s < steps(); s++) {
            states *= outcomes(s) + 1;
        }
        return states;
    }

    int keyWords() {
        return keyWords.length == 0 ? 1 : keyWords[keyWords.length - 1] + 1;
    }

    int keyWord(int step) {
        return keyWords[step];
    }

    long keyUnit(int step) {
        return keyUnits[step];
    }

    double[] weights() {
        return weights;
    }

    int entered() {
        return entered;
    }

    int needs(int step) {
        return needs[step];
    }

    /** Cost of a step without bench states. */
    double ownCost(int step) {
        return costs[step];
    }

    /** Cost of a step with the bench states it still has to enter. */
    double cost(int step, int enteredBefore) {
        return costs[step] + openingCost(needs[step] & ~enteredBefore);
    }

    /** Cost of entering bench states. */
    double openingCost(int states) {
        double cost = 0;
        for (int rest = states; rest != 0; rest &= rest - 1) {
            cost += stateCosts[Integer.numberOfTrailingZeros(rest)];
        }
        return cost;
    }

    /** P(outcome | fault), one per possible fault. */
    double[] likelihood(int test, int outcome) {
        return likelihoods[test][outcome];
    }

    /** Possible faults that a repair can fix. */
    int[] targets(int step) {
        return targets[step - tests];
    }

    /** Repairs that can fix a fault, in their order. */
    int[] fixers(int fault) {
        return fixers[fault];
    }

    /** Other repairs that can fix one of the faults this one can fix. */
    int[] rivals(int repair) {
        return rivals[repair - tests];
    }

    /** P(fixed | fault) of a repair that can fix it. */
    double fix(int repair, int fault) {
        return fixes(repair)[Arrays.binarySearch(targets(repair), fault)];
    }

    /** What one fault adds to {@link #floor}, for each unit of its weight. */
    double floorOf(int fault) {
        return floors[fault];
    }

    /** P(fixed | fault) for each target of a repair. */
    double[] fixes(int step) {
        return fixes[step - tests];
    }

    /** Multiplies weights by the probability of what was seen. */
    void observe(double[] into, int step, int outcome) {
        if (isTest(step)) {
            double[] likelihood = likelihoods[step][outcome];
            for (int f = 0; f < into.length; f++) {
                into[f] *= likelihood[f];
            }
        } else {
            fail(into, step);
        }
    }

    /** Multiplies weights by the probability that a repair did not fix. */
    void fail(double[] into, int repair) {
        int[] target = targets(repair);
        double[] fix = fixes(repair);
        for (int i = 0; i < target.length; i++) {
            into[target[i]] *= 1 - fix[i];
        }
    }

    /** A cost no way of working gets below: what it would take if the fault were known and the phone lay open. */
    double floor(double[] of) {
        double floor = 0;
        for (int f = 0; f < of.length; f++) {
            floor += of[f] * floors[f];
        }
        return floor;
    }
}
