package org.boardwright.benchmarks.planning;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Random models with several faults, of the sizes and priors of the science note (5.2). The note does not give the links of the tests:
 * {@link #LINKED}, {@link #STRENGTH}, {@link #LEAK} are ours, the same for all families.
 *
 * @param prior of each fault, before it is known that one is present
 */
record SeveralFamily(String name, int faults, int tests, Range prior) {

    private static final double LINKED = .5;
    private static final Range STRENGTH = new Range(.7, .98);
    private static final Range LEAK = new Range(.01, .1);
    private static final Range FIX = new Range(.9, 1);
    private static final Range REPAIR = new Range(5, 100);
    private static final Range TEST = new Range(1, 20);
    private static final double STOP_FACTOR = 6;
    private static final int SEED_STRIDE = 7919;

    static final List<SeveralFamily> ALL = List.of(
            new SeveralFamily("M1", 5, 4, new Range(.02, .15)),
            new SeveralFamily("M2", 5, 4, new Range(.2, .5)),
            new SeveralFamily("M3", 6, 3, new Range(.1, .4)));

    /** Model i, always the same. */
    SeveralModel model(int i) {
        var draw = new Draw((long) i * SEED_STRIDE + name.hashCode());
        double[][] causes = new double[tests][faults];
        for (double[] row : causes) {
            Arrays.setAll(row, f -> draw.chance(LINKED) ? draw.uniform(STRENGTH.from(), STRENGTH.to()) : 0);
        }
        double[] priors = some(faults, () -> draw.uniform(prior.from(), prior.to()));
        double[] leaks = some(tests, () -> draw.uniform(LEAK.from(), LEAK.to()));
        double[] testCosts = some(tests, () -> draw.logUniform(TEST.from(), TEST.to()));
        double[] repairCosts = some(faults, () -> draw.logUniform(REPAIR.from(), REPAIR.to()));
        double[] fixes = some(faults, () -> draw.uniform(FIX.from(), FIX.to()));
        return new SeveralModel(name + "/" + i, priors, causes, leaks, testCosts, repairCosts, fixes,
                STOP_FACTOR * DoubleStream.of(repairCosts).average().orElseThrow());
    }

    private static double[] some(int count, DoubleSupplier each) {
        return DoubleStream.generate(each).limit(count).toArray();
    }
}
