package org.boardwright.benchmarks.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.boardwright.inference.BenchState;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;

/**
 * A phone that does not restore, error 4013: 13 faults, 12 repairs, 9 tests, as many as in 5.2 of the science note. All
 * numbers are <strong>invented for the benchmark</strong>; nothing here is repair advice. Costs are minutes.
 */
final class Model4013 {

    static final String NAME = "4013";

    private static final int OPENED = 1;
    private static final int BOARD_OUT = 2;
    /** Six times the mean repair, as in {@link Family}. */
    private static final double STOP = 450;

    private static final int FAULTS = 13;
    /**
     * Cable, computer, port flex, front flex, rear flex, battery, NAND, NAND joints, USB chip, CPU joints, PMIC, baseband,
     * image.
     */
    private static final double[] PRIORS = { .24, .10, .07, .13, .04, .05, .10, .07, .04, .06, .03, .03, .04 };

    private static final int CABLE = 0;
    private static final int COMPUTER = 1;
    private static final int FRONT_FLEX = 3;
    private static final int NAND = 6;
    private static final int STRIPPED = 2;

    private final List<TestStep> tests = new ArrayList<>();
    private final List<RepairStep> repairs = new ArrayList<>();

    private Model4013() {
        addTests();
        addRepairs();
    }

    static Model model() {
        var made = new Model4013();
        var states = List.of(new BenchState("opened", 15), new BenchState("board out", 20));
        return new Model(NAME, new Problem(FAULTS, made.tests, made.repairs, states, STOP), PRIORS);
    }

    private void addTests() {
        test("host log", 3, 0, .8, .7, .7, .2, .2, .3, .1, .2, .8, .4, .3, .1, .1);
        test("panic log", 8, 0, .05, .05, .1, .75, .6, .3, .3, .3, .1, .3, .4, .3, .02);
        test("flexes off, retry", 20, OPENED, .02, .02, .85, .97, .96, .1, .03, .03, .02, .03, .02, .02, .02);
        test("boot current", 15, OPENED, .02, .02, .1, .2, .2, .7, .85, .8, .1, .85, .8, .2, .02);
        test("USB lines in diode mode", 12, OPENED, .03, .02, .7, .05, .05, .03, .03, .03, .9, .1, .05, .03, .02);
        test("stays in DFU", 5, 0, .3, .4, .4, .8, .8, .6, .9, .9, .1, .3, .4, .8, .9);
        test("microscope", 20, OPENED | BOARD_OUT, .02, .02, .05, .05, .05, .02, .1, .75, .3, .7, .3, .2, .02);
        test("warm spot", 10, OPENED | BOARD_OUT, .02, .02, .03, .1, .1, .1, .3, .1, .3, .2, .85, .3, .02);
        test("modem firmware shown", 4, 0, .9, .9, .9, .9, .9, .9, .8, .8, .9, .8, .7, .05, .9);
    }

    /** @param yes P(yes | fault), one per fault */
    private void test(String id, double cost, int needs, double... yes) {
        double[] no = DoubleStream.of(yes).map(p -> 1 - p).toArray();
        tests.add(new TestStep(id, cost, needs, new double[][] { yes, no }));
    }

    private void addRepairs() {
        repair("other cable and port", 5, 0, new int[] { 0, 2 }, .95, .15);
        repair("other computer", 15, 0, new int[] { 1, 0, 12 }, .95, .3, .5);
        repair("charge port flex", 45, OPENED, new int[] { 2 }, .95);
        repair("front flex", 40, OPENED, new int[] { 3 }, .95);
        repair("rear flex", 45, OPENED, new int[] { 4 }, .95);
        repair("battery", 20, OPENED, new int[] { 5 }, .95);
        repair("NAND", 150, OPENED | BOARD_OUT, new int[] { 6, 7 }, .9, .9);
        repair("NAND joints", 80, OPENED | BOARD_OUT, new int[] { 7, 6 }, .8, .1);
        repair("USB chip", 90, OPENED | BOARD_OUT, new int[] { 8 }, .9);
        repair("CPU joints", 160, OPENED | BOARD_OUT, new int[] { 9 }, .6);
        repair("PMIC", 120, OPENED | BOARD_OUT, new int[] { 10 }, .85);
        repair("baseband", 140, OPENED | BOARD_OUT, new int[] { 11 }, .7);
    }

    private void repair(String id, double cost, int needs, int[] helps, double... fixes) {
        double[] all = new double[FAULTS];
        IntStream.range(0, helps.length).forEach(i -> all[helps[i]] = fixes[i]);
        repairs.add(new RepairStep(id, cost, needs, all));
    }

    /**
     * The fixed order of the repair guides: cable, other computer, all flexes off and retry; the front flex when that
     * helped, the NAND when not; then give up.
     */
    static Policy articleOrder() {
        return node -> {
            int first = node.model().tests();
            int[] order = { first + CABLE, first + COMPUTER, STRIPPED, first + FRONT_FLEX, first + NAND };
            return Arrays.stream(order).filter(node::open).filter(s -> s != first + FRONT_FLEX || helped(node)).findFirst()
                    .orElse(Model.STOP);
        };
    }

    private static boolean helped(Node node) {
        return node.outcome(STRIPPED) == 0;
    }
}
