package org.boardwright.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Troubleshooting problems that differ in every number; the same seed gives the same problem. */
public final class RandomProblems {

    private static final double STOP_COST = 300;
    /** Nested, as on a phone: nothing, opened, battery off as well. */
    private static final int[] NEEDS = { 0, 0, 1, 3 };

    private final Random random;
    private final int faults;

    private RandomProblems(long seed, int faults) {
        this.random = new Random(seed);
        this.faults = faults;
    }

    public static Problem problem(long seed, int faults, int tests, int repairs) {
        var make = new RandomProblems(seed, faults);
        return new Problem(faults, make.tests(tests), make.repairs(repairs),
                List.of(new BenchState("opened", 40), new BenchState("battery-off", 5)), STOP_COST);
    }

    /** As {@link #problem}, but a test says the same of all faults but two, and one outcome is impossible for most. */
    public static Problem leaky(long seed, int faults, int tests, int repairs) {
        var make = new RandomProblems(seed, faults);
        Problem dense = problem(seed, faults, tests, repairs);
        return new Problem(faults, dense.tests().stream().map(make::leaky).toList(), dense.repairs(), dense.states(), STOP_COST);
    }

    private TestStep leaky(TestStep test) {
        double[][] likelihood = new double[2][faults];
        Arrays.fill(likelihood[0], random.nextBoolean() ? 0.02 : 0);
        for (int link = 0; link < 2; link++) {
            likelihood[0][random.nextInt(faults)] = 0.5 + 0.5 * random.nextDouble();
        }
        Arrays.setAll(likelihood[1], f -> 1 - likelihood[0][f]);
        return new TestStep(test.id(), test.cost(), test.needs(), likelihood);
    }

    public static Position start(long seed, int faults) {
        return Position.start(new Random(~seed).doubles(faults, 0.02, 1).toArray());
    }

    private List<TestStep> tests(int count) {
        List<TestStep> tests = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            tests.add(new TestStep("test " + t, 1 + 14 * random.nextDouble(), needs(), likelihood(2 + random.nextInt(2))));
        }
        return tests;
    }

    private List<RepairStep> repairs(int count) {
        List<RepairStep> repairs = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            double[] fixes = new double[faults];
            fixes[r % faults] = 0.8 + 0.2 * random.nextDouble();
            fixes[random.nextInt(faults)] = 0.3 + 0.6 * random.nextDouble();
            repairs.add(new RepairStep("repair " + r, 10 + 90 * random.nextDouble(), needs(), fixes));
        }
        return repairs;
    }

    private int needs() {
        return NEEDS[random.nextInt(NEEDS.length)];
    }

    private double[][] likelihood(int outcomes) {
        double[][] likelihood = new double[outcomes][faults];
        for (int f = 0; f < faults; f++) {
            int usual = random.nextInt(outcomes);
            for (int o = 0; o < outcomes; o++) {
                likelihood[o][f] = o == usual ? 0.9 : 0.1 / (outcomes - 1);
            }
        }
        return likelihood;
    }
}
