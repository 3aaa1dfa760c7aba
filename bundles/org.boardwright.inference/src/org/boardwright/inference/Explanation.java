package org.boardwright.inference;

import java.util.List;

/**
 * Why a fault is believed: the weight of evidence of I. J. Good (1950) and A. M. Turing, in decibans. 10 decibans make
 * the odds of a fault ten times better; a human hardly notices 1.
 */
public final class Explanation {

    private Explanation() {
    }

    /**
     * What each observation says for each fault against all others together, given the other observations (leave one
     * out), so that the order of observations does not matter.
     *
     * @param priors      one weight per fault, as for {@link ExclusiveBelief#ofPriors(double...)}
     * @param likelihoods one array per observation: P(what was seen | fault), one per fault
     * @return decibans as [observation][fault]; positive speaks for the fault; infinite when the observation excludes
     *         the fault or all others; 0 when no other fault was possible, or the fault itself was not
     * @throws ConflictingEvidenceException when no fault explains all observations
     */
    public static double[][] weights(double[] priors, List<double[]> likelihoods) {
        var belief = ExclusiveBelief.ofPriors(priors);
        for (double[] likelihood : likelihoods) {
            belief = belief.observe(likelihood);
        }
        double[][] weights = new double[likelihoods.size()][];
        for (int o = 0; o < weights.length; o++) {
            double[] likelihood = likelihoods.get(o);
            weights[o] = weights(belief.withdraw(likelihood).probabilities(), likelihood);
        }
        return weights;
    }

    private static double[] weights(double[] others, double[] likelihood) {
        double[] weights = new double[others.length];
        for (int f = 0; f < weights.length; f++) {
            weights[f] = weight(others, likelihood, f);
        }
        return weights;
    }

    /** Sums over the rest instead of subtracting from 1: a belief near certainty would lose all its digits. */
    private static double weight(double[] others, double[] likelihood, int fault) {
        double rest = 0;
        double seen = 0;
        for (int f = 0; f < others.length; f++) {
            if (f != fault) {
                rest += others[f];
                seen += others[f] * likelihood[f];
            }
        }
        if (rest == 0 || others[fault] == 0) {
            return 0;
        }
        return 10 * (StrictMath.log10(likelihood[fault]) - StrictMath.log10(seen / rest));
    }
}
