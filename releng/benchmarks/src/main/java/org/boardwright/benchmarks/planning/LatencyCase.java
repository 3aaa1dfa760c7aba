package org.boardwright.benchmarks.planning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.boardwright.inference.BenchState;
import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;

/**
 * A random problem of a given size, as sparse as in 5.4 of the science note: a test is linked to some 8 faults (4 in the
 * smallest) and has a small leak for all others; each fault has its repair.
 *
 * @param outcomes of each test: yes, and the rest shared by as many kinds of no
 * @param opened whether half of the steps need the phone open, as in the Apple pack
 * @param stop   cost of ending without a working phone; the dearer, the more repairs are worth trying
 */
record LatencyCase(int faults, int tests, int outcomes, int repairs, int links, boolean opened, double stop) {

    private static final int SEED = 20_240_401;
    private static final double SHAPE = .5;
    private static final double LEAK = .02;
    private static final Range LINK = new Range(.5, .95);
    private static final Range FIX = new Range(.8, 1);
    private static final Range REPAIR_COST = new Range(5, 150);
    private static final Range TEST_COST = new Range(1, 20);
    private static final double STOP = 300;
    private static final double DEAR_STOP = 30_000;
    private static final double OPENING = 30;
    private static final double HALF = .5;
    private static final int FEW_LINKS = 4;
    private static final int LINKS = 8;

    /** The size of the Apple pack for one phone, rounded: 33 faults, 29 tests with 80 outcomes, 31 repairs. */
    static final String PACK = "pack";

    /** After a size: stopping costs a hundred times as much, so that every repair is worth trying first. */
    static final String DEAR = "/dear";

    /** After a size: half of the steps need the phone open. */
    static final String OPENED = "/opened";

    /** @param size "faults x tests", such as 100x500, or {@link #PACK}, and perhaps {@link #DEAR} or {@link #OPENED} */
    static LatencyCase of(String size) {
        double stop = size.endsWith(DEAR) ? DEAR_STOP : STOP;
        String plain = size.replace(DEAR, "").replace(OPENED, "");
        if (plain.equals(PACK)) {
            return new LatencyCase(33, 29, 3, 31, FEW_LINKS, true, stop);
        }
        int[] numbers = Arrays.stream(plain.split("x")).mapToInt(Integer::parseInt).toArray();
        return new LatencyCase(numbers[0], numbers[1], 2, numbers[0], numbers[0] > 20 ? LINKS : FEW_LINKS, size.endsWith(OPENED), stop);
    }

    Problem problem() {
        var draw = new Draw(SEED);
        List<TestStep> testSteps = IntStream.range(0, tests).mapToObj(t -> test(draw, t)).toList();
        List<RepairStep> repairSteps = IntStream.range(0, repairs).mapToObj(r -> repair(draw, r)).toList();
        List<BenchState> states = opened ? List.of(new BenchState("opened", OPENING)) : List.of();
        return new Problem(faults, testSteps, repairSteps, states, stop);
    }

    Position start() {
        return Position.start(new Draw(SEED + 1).priors(faults, SHAPE));
    }

    private TestStep test(Draw draw, int t) {
        double[] yes = new double[faults];
        Arrays.fill(yes, LEAK);
        for (int l = 0; l < links; l++) {
            yes[draw.index(faults)] = draw.uniform(LINK.from(), LINK.to());
        }
        double[] no = Arrays.stream(yes).map(p -> (1 - p) / (outcomes - 1)).toArray();
        double[][] likelihood = IntStream.range(0, outcomes).mapToObj(o -> o == 0 ? yes : no).toArray(double[][]::new);
        double cost = draw.logUniform(TEST_COST.from(), TEST_COST.to());
        return new TestStep("test" + t, cost, needs(draw), likelihood);
    }

    private RepairStep repair(Draw draw, int r) {
        double[] fixes = new double[faults];
        fixes[r % faults] = draw.uniform(FIX.from(), FIX.to());
        double cost = draw.logUniform(REPAIR_COST.from(), REPAIR_COST.to());
        return new RepairStep("repair" + r, cost, needs(draw), fixes);
    }

    private int needs(Draw draw) {
        return opened && draw.chance(HALF) ? 1 : 0;
    }
}
