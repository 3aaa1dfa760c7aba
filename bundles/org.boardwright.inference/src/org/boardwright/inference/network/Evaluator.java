package org.boardwright.inference.network;

import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * One case: evidence, its probability and every marginal. Reusable, allocates nothing while it works, not safe for use by
 * several threads at once.
 */
public final class Evaluator {

    private static final int NOTHING = -1;
    /** P(evidence) below which numbers inside the circuit may be lost. */
    private static final double TINY = 0x1p-900;

    private final BayesNetwork network;
    private final Program program;
    private final double[] slots;
    private final int[] evidence;
    private final int[] exponents;
    private int exponent;
    private boolean current;

    Evaluator(BayesNetwork network, Program program) {
        this.network = network;
        this.program = program;
        this.slots = program.start().clone();
        this.evidence = new int[network.size()];
        this.exponents = new int[network.size()];
        Arrays.fill(evidence, NOTHING);
    }

    /**
     * Says in which state a variable was seen; a second word on the same variable replaces the first.
     *
     * @throws IndexOutOfBoundsException when there is no such variable or state
     */
    public void observe(int variable, int state) {
        Objects.checkIndex(state, program.inputs()[variable].length);
        if (evidence[variable] != state) {
            evidence[variable] = state;
            current = false;
        }
    }

    /** Takes back what was said of a variable. */
    public void withdraw(int variable) {
        if (evidence[variable] != NOTHING) {
            evidence[variable] = NOTHING;
            current = false;
        }
    }

    /** Takes back all evidence. */
    public void clear() {
        for (int v = 0; v < evidence.length; v++) {
            withdraw(v);
        }
    }

    /** P(evidence); 0 when it is impossible or below 1e-323, 1 without evidence up to rounding. */
    public double probabilityOfEvidence() {
        refresh();
        return StrictMath.scalb(slots[program.root()], -exponent);
    }

    /** ln P(evidence), in nats, also where P(evidence) is too small for a number; minus infinity when it is impossible. */
    public double logEvidence() {
        refresh();
        return StrictMath.log(slots[program.root()]) - exponent * StrictMath.log(2);
    }

    /** Whether the evidence can occur; only then are there marginals. */
    public boolean possible() {
        refresh();
        return slots[program.root()] > 0;
    }

    /**
     * P(variable = state | evidence).
     *
     * @throws IllegalStateException when the evidence is impossible; names it
     */
    public double probability(int variable, int state) {
        requirePossible();
        return slots[program.inputs()[variable][state]] * slots[program.weights()[variable][state]] / total(variable);
    }

    /**
     * P(. | evidence) of one variable.
     *
     * @param into one place per state
     * @throws IllegalStateException when the evidence is impossible; names it
     */
    public void marginal(int variable, double[] into) {
        requirePossible();
        int[] inputs = program.inputs()[variable];
        int[] weights = program.weights()[variable];
        double sum = 0;
        for (int s = 0; s < inputs.length; s++) {
            into[s] = slots[inputs[s]] * slots[weights[s]];
            sum += into[s];
        }
        for (int s = 0; s < inputs.length; s++) {
            into[s] /= sum;
        }
    }

    /**
     * P(variable = state, the evidence about all other variables): what the evidence would weigh had this variable been seen
     * in that state, or in none.
     */
    public double weightWithout(int variable, int state) {
        refresh();
        return StrictMath.scalb(slots[program.weights()[variable][state]], exponents[variable] - exponent);
    }

    private double total(int variable) {
        int[] inputs = program.inputs()[variable];
        int[] weights = program.weights()[variable];
        double sum = 0;
        for (int s = 0; s < inputs.length; s++) {
            sum += slots[inputs[s]] * slots[weights[s]];
        }
        return sum;
    }

    private void requirePossible() {
        if (!possible()) {
            throw new IllegalStateException("the evidence has probability 0: " + describe());
        }
    }

    private String describe() {
        var text = new StringJoiner(", ");
        for (int v = 0; v < evidence.length; v++) {
            if (evidence[v] != NOTHING) {
                var variable = network.variable(v);
                text.add(variable.name() + " = " + variable.states().get(evidence[v]));
            }
        }
        return text.toString();
    }

    private void refresh() {
        if (current) {
            return;
        }
        exponent = 0;
        for (int v = 0; v < evidence.length; v++) {
            allow(v, evidence[v], 0);
        }
        run();
        if (slots[program.root()] < TINY) {
            rescale();
        }
        current = true;
    }

    /** Lets one state of a variable through, weighing 2<sup>scale</sup>, or all of them. */
    private void allow(int variable, int state, int scale) {
        int[] inputs = program.inputs()[variable];
        for (int s = 0; s < inputs.length; s++) {
            slots[inputs[s]] = state == NOTHING || s == state ? 1 : 0;
        }
        exponents[variable] = scale;
        exponent += scale;
        if (scale != 0) {
            slots[inputs[state]] = StrictMath.scalb(1.0, scale);
        }
    }

    /** Enters the evidence piece by piece, each scaled by the power of two that brings the total back to [1, 2). */
    private void rescale() {
        for (int v = 0; v < evidence.length; v++) {
            allow(v, NOTHING, 0);
        }
        for (int v = 0; v < evidence.length; v++) {
            if (evidence[v] != NOTHING) {
                run();
                double weight = slots[program.weights()[v][evidence[v]]];
                allow(v, evidence[v], weight > 0 ? -Math.getExponent(weight) : 0);
            }
        }
        run();
    }

    private void run() {
        int[] segments = program.segments();
        int term = 0;
        for (int i = 0; i < segments.length; i += 3) {
            term = Kernels.run(slots, program.terms(), term, segments[i], segments[i + 1], segments[i + 2]);
        }
    }

    @Override
    public String toString() {
        return "evidence " + Arrays.toString(evidence);
    }
}
