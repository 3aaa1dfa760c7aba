package org.boardwright.inference.multi;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;

import org.boardwright.inference.RepairStep;

/**
 * Where a case stands in which several faults may be present: how probable each set of faults is that is present now. Repairs take
 * faults out of the sets, each on its own account; tests say something of those that are left. Immutable.
 */
public final class SetPosition {

    /** Faults that can be in a set: one bit each. */
    public static final int MOST_LIVE = Long.SIZE;

    private static final double SAME = 1e-12;

    /** Numbers of the faults; fault i is bit i of every set. */
    private final int[] live;
    /** None empty. */
    private final long[] sets;
    /** P(set, coming here); those of the start sum to 1. */
    private final double[] weights;
    private final double mass;
    private final int entered;
    private final BitSet answered;
    private final BitSet tried;
    /** The repairs tried since the start, as a sum of mixed numbers. */
    private final long repaired;
    private final Key key;

    /**
     * The same for the same steps with the same outcomes in any order that makes no difference: a test says something of the faults left
     * by the repairs before it. Two sums of mixed numbers of 64 bits; that two of a million places share both is less likely than one in
     * 10^25.
     */
    record Key(long one, long other) {

        private static final long OTHER = 0xD1B54A32D192ED03L;

        Key and(long what) {
            return new Key(one + mixed(what), other + mixed(what ^ OTHER));
        }
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    static long mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private SetPosition(int[] live, long[] sets, double[] weights, int entered, BitSet answered, BitSet tried,
            long repaired, Key key) {
        this.live = live;
        this.sets = sets;
        this.weights = weights;
        this.mass = Arrays.stream(weights).sum();
        this.entered = entered;
        this.answered = answered;
        this.tried = tried;
        this.repaired = repaired;
        this.key = key;
    }

    /**
     * A start.
     *
     * @param sets     the fault sets that are possible, by the logarithm of their probability; at most {@value #MOST_LIVE} faults in all
     * @param entered  bench states already paid, bit i for state i
     * @param answered tests that cannot be chosen any more
     * @param tried    repairs that cannot be chosen any more
     * @throws IllegalArgumentException without a set, for a set without faults, or for too many faults
     */
    public static SetPosition start(List<FaultSet> sets, int entered, BitSet answered, BitSet tried) {
        int[] live = sets.stream().flatMapToInt(s -> IntStream.of(s.faults())).distinct().sorted().toArray();
        if (live.length == 0 || live.length > MOST_LIVE || sets.stream().anyMatch(s -> s.faults().length == 0)) {
            throw new IllegalArgumentException("not a start: " + sets.size() + " sets of " + live.length + " faults");
        }
        double most = sets.stream().mapToDouble(FaultSet::logMass).max().orElseThrow();
        var start = new Weights(sets.size());
        sets.forEach(s -> start.add(bits(s.faults(), live), StrictMath.exp(s.logMass() - most)));
        double sum = Arrays.stream(start.weights()).sum();
        return new SetPosition(live, start.sets(), Arrays.stream(start.weights()).map(w -> w / sum).toArray(), entered,
                (BitSet) answered.clone(), (BitSet) tried.clone(), 0, new Key(0, 0));
    }

    private static long bits(int[] faults, int[] live) {
        return IntStream.of(faults).mapToLong(f -> 1L << Arrays.binarySearch(live, f)).reduce(0, (a, b) -> a | b);
    }

    /** Numbers of the faults in a set, ascending. */
    static int[] faults(int[] live, long set) {
        return IntStream.range(0, live.length).filter(i -> (set >> i & 1) != 0).map(i -> live[i]).toArray();
    }

    int[] live() {
        return live;
    }

    int entered() {
        return entered;
    }

    Key key() {
        return key;
    }

    /** P(coming here from the start). */
    double mass() {
        return mass;
    }

    boolean asked(int test) {
        return answered.get(test);
    }

    boolean repaired(int repair) {
        return tried.get(repair);
    }

    /** P(fault is present now), for any fault of the problem. */
    public double present(int fault) {
        int at = Arrays.binarySearch(live, fault);
        return at < 0 ? 0 : expectation(set -> set >> at & 1) / mass;
    }

    /** The sum of a number over all sets, each by its weight. */
    double expectation(LongToDoubleFunction of) {
        double sum = 0;
        for (int s = 0; s < sets.length; s++) {
            sum += weights[s] * of.applyAsDouble(sets[s]);
        }
        return sum;
    }

    /** Whether a number is not the same for all sets, but for rounding. */
    boolean differs(LongToDoubleFunction of) {
        double first = of.applyAsDouble(sets[0]);
        return Arrays.stream(sets).anyMatch(s -> Math.abs(of.applyAsDouble(s) - first) > SAME);
    }

    /** After a test. */
    SetPosition afterTest(int test, int outcome, int needs, LongToDoubleFunction likelihood) {
        double[] left = new double[weights.length];
        Arrays.setAll(left, s -> weights[s] * likelihood.applyAsDouble(sets[s]));
        BitSet now = (BitSet) answered.clone();
        now.set(test);
        return new SetPosition(live, sets, left, entered | needs, now, tried, repaired,
                key.and(repaired ^ mixed((long) test << Integer.SIZE | outcome + 1)));
    }

    /** After a repair, the phone still failing. */
    SetPosition afterRepair(int repair, RepairStep step) {
        double[] fixes = Arrays.stream(live).mapToDouble(step::fixes).toArray();
        var left = new Weights(sets.length * 2);
        for (int s = 0; s < sets.length; s++) {
            split(sets[s], weights[s], fixes, 0, left);
        }
        BitSet now = (BitSet) tried.clone();
        now.set(repair);
        long nowRepaired = repaired + mixed(-1L - repair);
        return new SetPosition(live, left.sets(), left.weights(), entered | step.needs(), answered, now, nowRepaired,
                key.and(-1L - repair));
    }

    /** What is left of a set, each fault mended or not; nothing left is a phone that works, and ends the case. */
    private static void split(long set, double weight, double[] fixes, int from, Weights into) {
        int at = from;
        while (at < fixes.length && ((set >> at & 1) == 0 || fixes[at] == 0)) {
            at++;
        }
        if (weight == 0 || set == 0) {
            return;
        }
        if (at == fixes.length) {
            into.add(set, weight);
            return;
        }
        split(set, weight * (1 - fixes[at]), fixes, at + 1, into);
        split(set & ~(1L << at), weight * fixes[at], fixes, at + 1, into);
    }
}
