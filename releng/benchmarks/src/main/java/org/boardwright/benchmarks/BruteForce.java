package org.boardwright.benchmarks;

import java.util.stream.IntStream;

import org.boardwright.inference.multi.NoisyOrNetwork.Link;

/** All 2<sup>faults</sup> sets of faults, one by one: slow and right. */
final class BruteForce {

    private final NoisyOrCases all;

    BruteForce(NoisyOrCases all) {
        this.all = all;
    }

    /** P(fault | findings), one per fault. */
    double[] posterior(NoisyOrCases.Findings findings) {
        double[] joint = new double[all.priors().length];
        double evidence = 0;
        for (int set = 0; set < 1 << joint.length; set++) {
            double mass = mass(set, findings);
            evidence += mass;
            for (int f = 0; f < joint.length; f++) {
                joint[f] += (set >> f & 1) * mass;
            }
        }
        for (int f = 0; f < joint.length; f++) {
            joint[f] /= evidence;
        }
        return joint;
    }

    private double mass(int set, NoisyOrCases.Findings findings) {
        double[] missing = IntStream.range(0, all.leaks().length).mapToDouble(n -> 1 - all.leaks()[n]).toArray();
        for (Link link : all.links()) {
            missing[link.finding()] *= (set >> link.fault() & 1) == 1 ? 1 - link.strength() : 1;
        }
        double mass = 1;
        for (int f = 0; f < all.priors().length; f++) {
            mass *= (set >> f & 1) == 1 ? all.priors()[f] : 1 - all.priors()[f];
        }
        for (int n : findings.present()) {
            mass *= 1 - missing[n];
        }
        for (int n : findings.absent()) {
            mass *= missing[n];
        }
        return mass;
    }
}
