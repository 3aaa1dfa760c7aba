package org.boardwright.inference.multi;

/** How tests answer when several faults are present at once. */
@FunctionalInterface
public interface Together {

    /**
     * P(outcome of a test | exactly these faults). Sums to 1 over the outcomes of a test.
     *
     * @param test    number of the test in its problem
     * @param outcome of the test
     * @param faults  at least one, each named once
     */
    double probability(int test, int outcome, int... faults);
}
