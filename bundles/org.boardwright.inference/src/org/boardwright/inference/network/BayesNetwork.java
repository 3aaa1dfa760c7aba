package org.boardwright.inference.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A discrete Bayesian network. Immutable; variables and states are numbered from 0 in the order they were declared. */
public final class BayesNetwork {

    private static final double ROUNDING = 1e-9;

    private final List<Variable> variables;
    private final int[][] parents;
    private final double[][] tables;

    /**
     * What can be in one of several states.
     *
     * @param name   unique in its network
     * @param states names, at least one
     */
    public record Variable(String name, List<String> states) {
        public Variable {
            states = List.copyOf(states);
            if (states.isEmpty()) {
                throw new IllegalArgumentException(name + ": no states");
            }
        }
    }

    private BayesNetwork(Builder builder) {
        variables = List.copyOf(builder.variables);
        parents = builder.parents.toArray(int[][]::new);
        tables = builder.tables.toArray(double[][]::new);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Number of variables. */
    public int size() {
        return variables.size();
    }

    public Variable variable(int variable) {
        return variables.get(variable);
    }

    /** Number of states of a variable. */
    public int states(int variable) {
        return variables.get(variable).states().size();
    }

    /** A copy of the parents of a variable, in the order its table counts them. */
    public int[] parents(int variable) {
        return parents[variable].clone();
    }

    /**
     * A copy of P(variable | parents), shape [parent 0]...[last parent][variable] flattened with the variable's own
     * state running fastest.
     */
    public double[] table(int variable) {
        return tables[variable].clone();
    }

    int[] sharedParents(int variable) {
        return parents[variable];
    }

    double[] sharedTable(int variable) {
        return tables[variable];
    }

    /** All variables, every parent before its children; of several such orders the one with low numbers first. */
    public int[] parentsFirst() {
        int[] order = new int[size()];
        boolean[] placed = new boolean[size()];
        for (int n = 0; n < order.length; n++) {
            order[n] = nextPlaceable(placed);
            placed[order[n]] = true;
        }
        return order;
    }

    private int nextPlaceable(boolean[] placed) {
        for (int v = 0; v < placed.length; v++) {
            if (!placed[v] && Arrays.stream(parents[v]).allMatch(p -> placed[p])) {
                return v;
            }
        }
        throw new IllegalArgumentException("the network has a cycle");
    }

    /** Takes the variables first, then one table for each. */
    public static final class Builder {

        private final List<Variable> variables = new ArrayList<>();
        private final Map<String, Integer> indices = new HashMap<>();
        private final List<int[]> parents = new ArrayList<>();
        private final List<double[]> tables = new ArrayList<>();

        private Builder() {
        }

        /**
         * Declares a variable.
         *
         * @return its number
         * @throws IllegalArgumentException when the name is taken or there is no state
         */
        public int variable(String name, List<String> states) {
            var variable = new Variable(name, states);
            if (indices.putIfAbsent(name, variables.size()) != null) {
                throw new IllegalArgumentException(name + ": declared twice");
            }
            variables.add(variable);
            parents.add(null);
            tables.add(null);
            return variables.size() - 1;
        }

        /**
         * States P(variable | parents).
         *
         * @param values as {@link BayesNetwork#table(int)} gives them; every row sums to 1 within 1e-9
         * @throws IllegalArgumentException when the size or a row is wrong
         */
        public Builder table(int variable, int[] parentsOfVariable, double... values) {
            requireRows(variable, parentsOfVariable, values);
            parents.set(variable, parentsOfVariable.clone());
            tables.set(variable, values.clone());
            return this;
        }

        private void requireRows(int variable, int[] parentsOfVariable, double[] values) {
            String name = variables.get(variable).name();
            int states = states(variable);
            int rows = Arrays.stream(parentsOfVariable).map(this::states).reduce(1, Math::multiplyExact);
            if (values.length != rows * states) {
                throw new IllegalArgumentException(name + ": " + values.length + " values for " + rows + " x " + states);
            }
            for (int start = 0; start < values.length; start += states) {
                requireRow(name, values, start, states);
            }
        }

        private static void requireRow(String name, double[] values, int start, int states) {
            double sum = 0;
            for (int s = start; s < start + states; s++) {
                if (!(values[s] >= 0)) {
                    throw new IllegalArgumentException(name + ": not a probability: " + values[s]);
                }
                sum += values[s];
            }
            if (Math.abs(sum - 1) > ROUNDING) {
                throw new IllegalArgumentException(name + ": row " + start / states + " sums to " + sum);
            }
        }

        private int states(int variable) {
            return variables.get(variable).states().size();
        }

        /**
         * The network.
         *
         * @throws IllegalArgumentException when a variable has no table or is its own ancestor
         */
        public BayesNetwork build() {
            int missing = tables.indexOf(null);
            if (missing >= 0) {
                throw new IllegalArgumentException(variables.get(missing).name() + ": no table");
            }
            var network = new BayesNetwork(this);
            network.parentsFirst();
            return network;
        }
    }
}
