package org.boardwright.benchmarks.planning;

/**
 * Bellman's equation over every way in which the steps can stand, on weights that are not normalised (5.1 of the science
 * note). A state is a number with one digit per step, 0 while open; each step raises it, so the states are solved from
 * the highest down. Written apart from the engine, whose own optimum is checked against it.
 */
final class DenseValue {

    /** What is done in a state. */
    enum Choice {
        /** The best there is: the optimum. */
        BEST,
        /** Any open step, all equally likely, until no repair is left: the exact mean over all random orders. */
        RANDOM
    }

    private final Model model;
    private final Choice choice;
    private final int steps;
    private final int[] strides;
    private final int[] digits;
    private final double[][] weights;
    private final double[][] costsByEntered;
    private final double[] values;

    private DenseValue(Model model, Choice choice) {
        this.model = model;
        this.choice = choice;
        steps = model.steps();
        strides = new int[steps];
        digits = new int[steps];
        weights = new double[steps + 1][];
        costsByEntered = new double[1 << model.problem().states().size()][];
        for (int entered = 0; entered < costsByEntered.length; entered++) {
            costsByEntered[entered] = costs(entered);
        }
        int states = 1;
        for (int s = 0; s < steps; s++) {
            strides[s] = states;
            states = Math.multiplyExact(states, model.outcomes(s) + 1);
            weights[s] = model.priors();
        }
        weights[steps] = model.priors();
        values = new double[states];
    }

    /** Expected cost from the start. Takes 8 bytes for each of {@link Model#states()}. */
    static double of(Model model, Choice choice) {
        var value = new DenseValue(model, choice);
        value.solve(value.steps, 0, 0);
        return value.values[0];
    }

    private double[] costs(int entered) {
        double[] costs = new double[steps];
        for (int s = 0; s < steps; s++) {
            costs[s] = model.cost(s, entered);
        }
        return costs;
    }

    private void solve(int above, int number, int entered) {
        if (above == 0) {
            values[number] = value(number, mass(), entered);
            return;
        }
        int step = above - 1;
        for (int digit = model.outcomes(step); digit > 0; digit--) {
            digits[step] = digit;
            multiply(weights[above], model.factor(step, digit - 1), weights[step]);
            solve(step, number + digit * strides[step], entered | model.needs(step));
        }
        digits[step] = 0;
        System.arraycopy(weights[above], 0, weights[step], 0, weights[step].length);
        solve(step, number, entered);
    }

    private static void multiply(double[] a, double[] b, double[] into) {
        for (int f = 0; f < into.length; f++) {
            into[f] = a[f] * b[f];
        }
    }

    private double mass() {
        double mass = 0;
        for (double w : weights[0]) {
            mass += w;
        }
        return mass;
    }

    private double value(int number, double mass, int entered) {
        return choice == Choice.BEST ? best(number, mass, entered) : mean(number, mass, entered);
    }

    private double best(int number, double mass, int entered) {
        double best = model.stopCost() * mass;
        for (int s = 0; s < steps; s++) {
            if (digits[s] == 0) {
                best = Math.min(best, costsByEntered[entered][s] * mass + after(s, number));
            }
        }
        return best;
    }

    private double mean(int number, double mass, int entered) {
        double sum = 0;
        int open = 0;
        int openRepairs = 0;
        for (int s = 0; s < steps; s++) {
            if (digits[s] == 0) {
                sum += costsByEntered[entered][s] * mass + after(s, number);
                open++;
                openRepairs += model.isTest(s) ? 0 : 1;
            }
        }
        return openRepairs == 0 ? model.stopCost() * mass : sum / open;
    }

    private double after(int step, int number) {
        double value = 0;
        for (int o = model.outcomes(step); o > 0; o--) {
            value += values[number + o * strides[step]];
        }
        return value;
    }
}
