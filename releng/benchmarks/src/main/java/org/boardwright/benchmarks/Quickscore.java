package org.boardwright.benchmarks;

import java.util.Arrays;
import java.util.List;

import org.boardwright.inference.multi.NoisyOrNetwork.Link;

/**
 * Heckerman's exact method of 1989: inclusion and exclusion over all subsets of the findings present. 2<sup>present</sup>
 * signed terms, so it is slow and loses digits; it is the textbook peer here.
 */
final class Quickscore {

    private final double[] priors;
    private final double[] leaks;
    /** P(finding stays away | fault alone), [finding][fault], leak aside. */
    private final double[][] missing;

    Quickscore(double[] priors, double[] leaks, List<Link> links) {
        this.priors = priors;
        this.leaks = leaks;
        this.missing = new double[leaks.length][];
        for (Link link : links) {
            if (missing[link.finding()] == null) {
                missing[link.finding()] = ones(priors.length);
            }
            missing[link.finding()][link.fault()] = 1 - link.strength();
        }
        for (int n = 0; n < missing.length; n++) {
            missing[n] = missing[n] == null ? ones(priors.length) : missing[n];
        }
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** P(fault | findings), one per fault, with the rounding errors of the method. */
    double[] posterior(NoisyOrCases.Findings findings) {
        double[] absent = ones(priors.length);
        for (int n : findings.absent()) {
            multiply(absent, missing[n]);
        }
        double[] joint = new double[priors.length];
        double evidence = recurse(findings.present(), 0, absent, 1, joint);
        for (int f = 0; f < joint.length; f++) {
            joint[f] /= evidence;
        }
        return joint;
    }

    /** Adds the signed terms of all subsets that agree on the findings before the next one. */
    private double recurse(int[] present, int next, double[] product, double weight, double[] joint) {
        if (next == present.length) {
            return term(product, weight, joint);
        }
        double without = recurse(present, next + 1, product, weight, joint);
        double[] with = product.clone();
        multiply(with, missing[present[next]]);
        return without + recurse(present, next + 1, with, -weight * (1 - leaks[present[next]]), joint);
    }

    private double term(double[] product, double weight, double[] joint) {
        double term = weight;
        for (int f = 0; f < product.length; f++) {
            term *= 1 - priors[f] + priors[f] * product[f];
        }
        for (int f = 0; f < product.length; f++) {
            joint[f] += term * priors[f] * product[f] / (1 - priors[f] + priors[f] * product[f]);
        }
        return term;
    }

    private static void multiply(double[] product, double[] by) {
        for (int f = 0; f < product.length; f++) {
            product[f] *= by[f];
        }
    }
}
