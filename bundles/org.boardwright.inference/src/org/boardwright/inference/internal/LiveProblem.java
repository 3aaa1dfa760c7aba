package org.boardwright.inference.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.boardwright.inference.Option;
import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;

/**
 * A problem as it is from one position on: only faults that are possible and steps that can still change something,
 * tests first, then repairs. Immutable; the arrays are never written after construction.
 * <p>
 * A step that changes nothing now never will: it sees the same faults for ever, only fewer of them.
 */
public final class LiveProblem {

    private static final int[] NONE = {};

    private final double[] weights;
    private final int entered;
    private final double[] stateCosts;
    private final double stopCost;
    private final int tests;
    private final int[] index;
    private final double[] costs;
    private final int[] needs;
    private final Links[] links;
    private final Fixes[] fixes;
    private final int[][] fixers;
    private final int[][] rivals;
    private final int[][] kin;
    private final double[] floors;
    private final int[] keyWords;
    private final long[] keyUnits;

    private LiveProblem(Compiled compiled, Position at) {
        Problem problem = compiled.problem();
        double[] belief = at.belief();
        int[] possible = IntStream.range(0, belief.length).filter(f -> belief[f] > 0).toArray();
        weights = Places.picked(belief, possible);
        entered = at.entered();
        stateCosts = problem.states().stream().mapToDouble(s -> s.cost()).toArray();
        stopCost = problem.stopCost();
        Useful useful = Useful.of(compiled, at, possible);
        index = useful.index();
        tests = useful.tests().length;
        links = useful.tests();
        fixes = useful.repairs();
        costs = new double[index.length];
        needs = new int[index.length];
        payFor(problem);
        fixers = fixersOfFaults();
        rivals = IntStream.range(tests, index.length).mapToObj(this::rivalsOf).toArray(int[][]::new);
        kin = Kin.of(this);
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
    public static LiveProblem of(Compiled compiled, Position at) {
        int faults = compiled.problem().faults();
        if (at.belief().length != faults) {
            throw new IllegalArgumentException("belief over " + at.belief().length + " faults in a problem of " + faults);
        }
        return new LiveProblem(compiled, at);
    }

    private void payFor(Problem problem) {
        for (int s = 0; s < index.length; s++) {
            if (isTest(s)) {
                costs[s] = problem.tests().get(index[s]).cost();
                needs[s] = problem.tests().get(index[s]).needs();
            } else {
                costs[s] = problem.repairs().get(index[s]).cost();
                needs[s] = problem.repairs().get(index[s]).needs();
            }
        }
    }

    private int[][] fixersOfFaults() {
        int[] counts = new int[weights.length];
        for (Fixes repair : fixes) {
            for (int f : repair.faults()) {
                counts[f]++;
            }
        }
        int[][] of = IntStream.of(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int r = fixes.length - 1; r >= 0; r--) {
            for (int f : fixes[r].faults()) {
                of[f][--counts[f]] = tests + r;
            }
        }
        return of;
    }

    private int[] rivalsOf(int repair) {
        boolean alone = true;
        for (int f : targets(repair)) {
            alone &= fixers[f].length == 1;
        }
        return alone ? NONE : IntStream.of(targets(repair)).flatMap(f -> IntStream.of(fixers[f])).filter(r -> r != repair)
                .distinct().sorted().toArray();
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

    /** The step that an option of a plan for this problem names; none for a stop. */
    public int step(Option option) {
        boolean test = option.kind() == Option.Kind.TEST;
        int step = Arrays.binarySearch(index, test ? 0 : tests, test ? tests : index.length, option.index());
        if (step < 0 || option.kind() == Option.Kind.STOP) {
            throw new IllegalArgumentException("no step here: " + option);
        }
        return step;
    }

    /** Cost of ending without a working phone. */
    public double stopCost() {
        return stopCost;
    }

    /** Ways in which the case can go on after a step: outcomes of a test, one for a repair. */
    public int outcomes(int step) {
        return isTest(step) ? links[step].outcomes() : 1;
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

    /** Which possible faults see a test otherwise than most. */
    Links links(int test) {
        return links[test];
    }

    /** Possible faults that a repair can fix. */
    int[] targets(int step) {
        return fixes[step - tests].faults();
    }

    /** Repairs that can fix a fault, in their order. */
    int[] fixers(int fault) {
        return fixers[fault];
    }

    /** Other repairs that can fix one of the faults this one can fix. */
    int[] rivals(int repair) {
        return rivals[repair - tests];
    }

    /** All repairs whose order depends on this one: itself, its rivals, their rivals and so on; ascending. */
    int[] kin(int repair) {
        return kin[repair - tests];
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
        return fixes[step - tests].chance();
    }

    /** Multiplies weights by the probability of what was seen. */
    void observe(double[] into, int step, int outcome) {
        if (isTest(step)) {
            links[step].observe(outcome, into);
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
