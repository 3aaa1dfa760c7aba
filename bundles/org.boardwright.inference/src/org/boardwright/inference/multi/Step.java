package org.boardwright.inference.multi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One step through the lattice of findings explained so far; bit i of a state says that open finding i is explained. */
sealed interface Step {

    /**
     * A finding becomes open, as the highest bit.
     *
     * @param leak probability that it is explained by no fault
     */
    record Open(double leak) implements Step {
    }

    /**
     * A fault is present or not.
     *
     * @param fault     number
     * @param odds      weight of present against absent
     * @param bits      of the findings it causes
     * @param strengths how surely
     */
    record Weigh(int fault, double odds, int[] bits, double[] strengths) implements Step {
    }

    /**
     * A finding must be explained now; its bit goes, higher ones move down.
     *
     * @param bit of the finding
     */
    record Close(int bit) implements Step {
    }

    /** The steps of an order. */
    static List<Step> of(Reduced problem, int[] faults) {
        return new Script(problem, faults).steps;
    }

    /** Writes the steps and keeps the place of every open finding. */
    final class Script {

        private final List<Step> steps = new ArrayList<>();
        private final Reduced problem;
        private final int[] left;
        /** Finding on every bit. */
        private int[] open = new int[0];

        private Script(Reduced problem, int[] faults) {
            this.problem = problem;
            this.left = new int[problem.findings()];
            Arrays.setAll(left, j -> problem.causes()[j].length);
            int[][] effects = problem.effects();
            for (int f : faults) {
                add(f, effects[f]);
            }
        }

        private void add(int fault, int[] effects) {
            int[] bits = Arrays.stream(effects).map(this::opened).toArray();
            double[] strengths = Arrays.stream(effects).mapToDouble(j -> problem.strength(fault, j)).toArray();
            steps.add(new Weigh(fault, problem.odds()[fault], bits, strengths));
            for (int j : effects) {
                if (--left[j] == 0) {
                    close(j);
                }
            }
        }

        private int opened(int finding) {
            int bit = bit(finding);
            if (bit == open.length) {
                open = Arrays.copyOf(open, bit + 1);
                open[bit] = finding;
                steps.add(new Open(problem.leaks()[finding]));
            }
            return bit;
        }

        private int bit(int finding) {
            int bit = 0;
            while (bit < open.length && open[bit] != finding) {
                bit++;
            }
            return bit;
        }

        private void close(int finding) {
            steps.add(new Close(bit(finding)));
            open = Arrays.stream(open).filter(j -> j != finding).toArray();
        }
    }
}
