package org.boardwright.benchmarks.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;

/**
 * Independent faults, any number of them present but none at all. A test says yes when its leak or a fault present makes it; a repair
 * mends its own fault, and the case ends when none is left. Fault f is bit f of a set and is mended by repair f.
 *
 * @param causes P(yes | this fault alone, no leak) as [test][fault]
 * @param leaks  P(yes | no fault), one per test
 */
record SeveralModel(String name, double[] priors, double[][] causes, double[] leaks, double[] testCosts, double[] repairCosts,
        double[] fixes, double stopCost) {

    int faults() {
        return priors.length;
    }

    int tests() {
        return leaks.length;
    }

    /** P(test says yes | exactly these faults). */
    double yes(int test, int set) {
        double no = 1 - leaks[test];
        for (int f = 0; f < faults(); f++) {
            no *= (set >> f & 1) != 0 ? 1 - causes[test][f] : 1;
        }
        return 1 - no;
    }

    /** P(set), one per set, the empty one left out. */
    double[] start() {
        double[] weights = new double[1 << faults()];
        double sum = 0;
        for (int set = 1; set < weights.length; set++) {
            weights[set] = 1;
            for (int f = 0; f < faults(); f++) {
                weights[set] *= (set >> f & 1) != 0 ? priors[f] : 1 - priors[f];
            }
            sum += weights[set];
        }
        for (int set = 1; set < weights.length; set++) {
            weights[set] /= sum;
        }
        return weights;
    }

    /** The same as the engine sees it. */
    Problem problem() {
        List<TestStep> tests = new ArrayList<>();
        for (int t = 0; t < tests(); t++) {
            int test = t;
            double[] yes = IntStream.range(0, faults()).mapToDouble(f -> yes(test, 1 << f)).toArray();
            double[] no = IntStream.range(0, faults()).mapToDouble(f -> 1 - yes[f]).toArray();
            tests.add(new TestStep("test" + t, testCosts[t], 0, new double[][] {yes, no}));
        }
        List<RepairStep> repairs = new ArrayList<>();
        for (int r = 0; r < faults(); r++) {
            double[] mends = new double[faults()];
            mends[r] = fixes[r];
            repairs.add(new RepairStep("repair" + r, repairCosts[r], 0, mends));
        }
        return new Problem(faults(), tests, repairs, List.of(), stopCost);
    }
}
