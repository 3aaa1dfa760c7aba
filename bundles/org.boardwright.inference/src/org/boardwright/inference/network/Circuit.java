package org.boardwright.inference.network;

import java.util.Comparator;
import java.util.List;

/**
 * P(evidence) and the weight of every state of every variable as one straight program of sums of binary products. Immutable;
 * any number of {@link Evaluator}s can run on it at the same time.
 */
public final class Circuit {

    private static final long SEED = 42;
    private static final int RESTARTS = 60;
    /** Networks whose tables stay below this are compiled under several orders and the smallest circuit is kept. */
    private static final double SMALL = 3e5;
    private static final int TRIALS = 12;

    private final BayesNetwork network;
    private final Program program;

    private Circuit(BayesNetwork network, Program program) {
        this.network = network;
        this.program = program;
    }

    /**
     * Compiles a network. The same network gives the same circuit, bit for bit.
     *
     * @throws ArithmeticException when a table in between has more than 2<sup>31</sup> entries under every order tried
     */
    public static Circuit compile(BayesNetwork network) {
        List<EliminationOrder> orders = EliminationOrder.search(network, RESTARTS, SEED);
        int trials = orders.getFirst().cells() < SMALL ? TRIALS : 1;
        Program smallest = orders.stream().limit(trials).map(o -> Program.of(new Elimination(network, o)))
                .min(Comparator.comparingInt(Program::operations)).orElseThrow();
        return new Circuit(network, smallest);
    }

    /** A new evaluator without evidence. */
    public Evaluator evaluator() {
        return new Evaluator(network, program);
    }

    /** Multiplications in one pass: the work per case. */
    public int operations() {
        return program.operations();
    }

    @Override
    public String toString() {
        return network.size() + " variables, " + program.operations() + " operations";
    }
}
