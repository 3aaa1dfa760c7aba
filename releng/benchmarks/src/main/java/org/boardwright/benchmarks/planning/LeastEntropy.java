package org.boardwright.benchmarks.planning;

import java.util.Arrays;

/**
 * The usual diagnostic strategy (de Kleer and Williams 1987): ask what lowers the entropy of the belief most per cost
 * until the likeliest fault is likely enough, then repair by probability over cost with updates and stop.
 *
 * @param enough probability at which the asking ends; an arbitrary threshold, as every use of entropy needs one
 */
record LeastEntropy(double enough) implements Policy {

    private static final Policy REPAIRS = new UpdatedOrder(true);
    private static final double NOTHING = 1e-12;

    @Override
    public int next(Node node) {
        double likeliest = Arrays.stream(node.weights()).max().orElseThrow() / node.mass();
        int test = likeliest < enough ? bestTest(node) : Model.STOP;
        return test == Model.STOP ? REPAIRS.next(node) : test;
    }

    private static int bestTest(Node node) {
        int best = Model.STOP;
        double bestRate = NOTHING;
        for (int test : node.openTests().toArray()) {
            double rate = information(node, test) / node.cost(test);
            if (rate > bestRate) {
                best = test;
                bestRate = rate;
            }
        }
        return best;
    }

    /** Expected loss of entropy, times the mass of the node, which is the same for all tests. */
    private static double information(Node node, int test) {
        double left = 0;
        for (int o = 0; o < node.model().outcomes(test); o++) {
            left += entropy(node.after(test, o));
        }
        return entropy(node) - left;
    }

    private static double entropy(Node node) {
        double entropy = 0;
        for (double w : node.weights()) {
            entropy -= w > 0 ? w * StrictMath.log(w / node.mass()) : 0;
        }
        return entropy;
    }
}
