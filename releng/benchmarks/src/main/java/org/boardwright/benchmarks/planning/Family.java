package org.boardwright.benchmarks.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.boardwright.inference.BenchState;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;

/**
 * The random families S0 to S7 of the science note (5.1). The note does not give the shape of the priors nor the factor
 * of the stop cost. {@link #SHAPE} and {@link #STOP_FACTOR} are the same for all families and chosen so that the fixed
 * orders and p/C on S0, S4 and S6 come near the note's figures; the engine had no say in it.
 *
 * @param overlap       probability that a repair also helps against a fault it is not meant for
 * @param inSubset      probability that a fault answers a test with yes; the others answer no
 * @param uninformative probability that a fault answers a test with a coin
 * @param accuracy      least accuracy of a test; the greatest is 1
 * @param opening       cost of opening the phone, in mean repair costs; 0 for none
 */
record Family(String name, int faults, int repairs, int tests, double overlap, Range repairCost, Range testCost,
        double inSubset, double uninformative, double accuracy, double opening) {

    private static final double SHAPE = 1;
    private static final double STOP_FACTOR = 6;
    private static final Range MAIN_FIX = new Range(.8, 1);
    private static final Range SIDE_FIX = new Range(.3, .9);
    private static final double INSIDE = .6;
    private static final double COIN = .5;
    private static final int SEED_STRIDE = 7919;

    private static final Range PARTS = new Range(5, 100);
    private static final Range QUESTIONS = new Range(1, 20);

    /** The table of 5.1. S7 is S2 with an opening cost of twice the mean repair. */
    static final List<Family> ALL = List.of(
            new Family("S0", 10, 10, 0, 0, PARTS, QUESTIONS, 0, 0, 1, 0),
            new Family("S1", 12, 12, 0, .25, PARTS, QUESTIONS, 0, 0, 1, 0),
            new Family("S2", 8, 8, 5, .10, PARTS, QUESTIONS, .5, 0, .9, 0),
            new Family("S3", 8, 8, 6, .15, PARTS, QUESTIONS, .5, .3, .75, 0),
            new Family("S4", 10, 10, 6, 0, new Range(20, 200), new Range(2, 15), .35, 0, .92, 0),
            new Family("S5", 12, 10, 7, .10, new Range(5, 150), QUESTIONS, .5, 0, .85, 0),
            new Family("S6", 10, 10, 6, 0, new Range(50, 150), new Range(1, 5), .5, 0, .95, 0),
            new Family("S7", 8, 8, 5, .10, PARTS, QUESTIONS, .5, 0, .9, 2));

    /** Model i, always the same. */
    Model model(int i) {
        var draw = new Draw((long) i * SEED_STRIDE + name.hashCode());
        double[] priors = draw.priors(faults, SHAPE);
        List<RepairStep> repairSteps = new ArrayList<>();
        for (int r = 0; r < repairs; r++) {
            repairSteps.add(repair(draw, r));
        }
        List<TestStep> testSteps = new ArrayList<>();
        for (int t = 0; t < tests; t++) {
            testSteps.add(test(draw, t));
        }
        double mean = repairSteps.stream().mapToDouble(RepairStep::cost).average().orElseThrow();
        List<BenchState> states = opening > 0 ? List.of(new BenchState("opened", opening * mean)) : List.of();
        var problem = new Problem(faults, testSteps, repairSteps, states, STOP_FACTOR * mean);
        return new Model(name + "/" + i, problem, priors);
    }

    /** With fewer repairs than faults, the last faults are mended by side effects or not at all. */
    private RepairStep repair(Draw draw, int r) {
        double[] fixes = new double[faults];
        for (int f = 0; f < faults; f++) {
            if (f == r) {
                fixes[f] = draw.uniform(MAIN_FIX.from(), MAIN_FIX.to());
            } else if (draw.chance(overlap)) {
                fixes[f] = draw.uniform(SIDE_FIX.from(), SIDE_FIX.to());
            }
        }
        double cost = draw.logUniform(repairCost.from(), repairCost.to());
        return new RepairStep("repair" + r, cost, needs(draw), fixes);
    }

    private TestStep test(Draw draw, int t) {
        double right = draw.uniform(accuracy, 1);
        double[] yes = DoubleStream.generate(() -> answer(draw, right)).limit(faults).toArray();
        double[] no = DoubleStream.of(yes).map(p -> 1 - p).toArray();
        double cost = draw.logUniform(testCost.from(), testCost.to());
        return new TestStep("test" + t, cost, needs(draw), new double[][] { yes, no });
    }

    private double answer(Draw draw, double right) {
        if (draw.chance(uninformative)) {
            return COIN;
        }
        return draw.chance(inSubset) ? right : 1 - right;
    }

    private int needs(Draw draw) {
        return opening > 0 && draw.chance(INSIDE) ? 1 : 0;
    }
}
