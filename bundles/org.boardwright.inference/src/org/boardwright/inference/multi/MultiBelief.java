package org.boardwright.inference.multi;

import java.util.Arrays;
import java.util.List;

/** What is believed of every fault after findings. Immutable. */
public sealed interface MultiBelief {

    /** P(fault | findings). */
    Interval probability(int fault);

    /** ln P(findings), in nats. */
    Interval evidence();

    /**
     * The most probable fault sets, with their exact mass.
     *
     * @param count how many are wanted
     * @return best first; fewer when there are no more or when the search would take too long, and then see
     *         {@link BestSets#complete()}
     */
    BestSets best(int count);

    /**
     * Fault sets in falling order of mass.
     *
     * @param sets     best first, none left out between them
     * @param complete whether as many as wanted, or all there are, were found before the search was cut off
     */
    record BestSets(List<FaultSet> sets, boolean complete) {
        public BestSets {
            sets = List.copyOf(sets);
        }
    }

    /** Exact up to rounding. */
    final class Exact implements MultiBelief {

        private final Reduced problem;
        private final double[] probabilities;
        private final double logEvidence;

        Exact(Reduced problem, double[] probabilities, double logEvidence) {
            this.problem = problem;
            this.probabilities = probabilities;
            this.logEvidence = logEvidence;
        }

        /** P(fault | findings), one per fault. A new array. */
        public double[] probabilities() {
            return probabilities.clone();
        }

        /** ln P(findings), in nats. */
        public double logEvidence() {
            return logEvidence;
        }

        @Override
        public Interval probability(int fault) {
            return Interval.exactly(probabilities[fault]);
        }

        @Override
        public Interval evidence() {
            return Interval.exactly(logEvidence);
        }

        @Override
        public BestSets best(int count) {
            return SetSearch.best(problem, count);
        }

        @Override
        public String toString() {
            return "exact " + Arrays.toString(probabilities);
        }
    }

    /** Bounds: each number lies in its interval, but where is not known. */
    final class Bounded implements MultiBelief {

        private final Reduced problem;
        private final Interval[] probabilities;
        private final Interval evidence;

        Bounded(Reduced problem, Interval[] probabilities, Interval evidence) {
            this.problem = problem;
            this.probabilities = probabilities;
            this.evidence = evidence;
        }

        @Override
        public Interval probability(int fault) {
            return probabilities[fault];
        }

        @Override
        public Interval evidence() {
            return evidence;
        }

        @Override
        public BestSets best(int count) {
            return SetSearch.best(problem, count);
        }

        @Override
        public String toString() {
            return "bounds " + Arrays.toString(probabilities);
        }
    }
}
