package org.boardwright.inference.multi;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** All 2<sup>faults</sup> fault sets of a small random case, one by one. */
final class Enumeration {

    final double[] priors;
    final double[] leaks;
    final NoisyOrNetwork.Link[] links;
    final int[] present;
    final int[] absent;

    private Enumeration(double[] priors, double[] leaks, NoisyOrNetwork.Link[] links, int[] present, int[] absent) {
        this.priors = priors;
        this.leaks = leaks;
        this.links = links;
        this.present = present;
        this.absent = absent;
    }

    /** A case in which each finding has some causes, and some links and leaks are 0 or 1. */
    static Enumeration random(long seed, int faults, int present, int absent) {
        var random = new Random(seed);
        double[] priors = random.doubles(faults).map(u -> 0.01 + 0.4 * u).toArray();
        double[] leaks = random.doubles(present + absent).map(u -> u < 0.3 ? 0 : 0.1 * u).toArray();
        var links = IntStream.range(0, leaks.length).boxed()
                .flatMap(n -> random.ints(0, faults).distinct().limit(1 + random.nextInt(3)).boxed()
                        .map(f -> new NoisyOrNetwork.Link(f, n, strength(random, n < present))))
                .toArray(NoisyOrNetwork.Link[]::new);
        return new Enumeration(priors, leaks, links, IntStream.range(0, present).toArray(),
                IntStream.range(present, leaks.length).toArray());
    }

    private static double strength(Random random, boolean mayBeSure) {
        double u = random.nextDouble();
        return mayBeSure && u < 0.1 ? 1 : 0.1 + 0.8 * u;
    }

    NoisyOrNetwork network() {
        return new NoisyOrNetwork(priors, leaks, links);
    }

    /** P(exactly these faults, findings), the faults being the bits. */
    double mass(int set) {
        double mass = 1;
        for (int f = 0; f < priors.length; f++) {
            mass *= (set >> f & 1) == 1 ? priors[f] : 1 - priors[f];
        }
        for (int n : present) {
            mass *= 1 - missing(n, set);
        }
        for (int n : absent) {
            mass *= missing(n, set);
        }
        return mass;
    }

    private double missing(int finding, int set) {
        double missing = 1 - leaks[finding];
        for (var link : links) {
            if (link.finding() == finding && (set >> link.fault() & 1) == 1) {
                missing *= 1 - link.strength();
            }
        }
        return missing;
    }

    double evidence() {
        return IntStream.range(0, 1 << priors.length).mapToDouble(this::mass).sum();
    }

    double[] posterior() {
        double[] joint = new double[priors.length];
        for (int set = 0; set < 1 << priors.length; set++) {
            double mass = mass(set);
            for (int f = 0; f < joint.length; f++) {
                joint[f] += (set >> f & 1) == 1 ? mass : 0;
            }
        }
        double evidence = evidence();
        return Arrays.stream(joint).map(j -> j / evidence).toArray();
    }

    /** Masses of all sets, largest first. */
    double[] masses() {
        double[] sorted = IntStream.range(0, 1 << priors.length).mapToDouble(this::mass).sorted().toArray();
        return IntStream.range(0, sorted.length).mapToDouble(i -> sorted[sorted.length - 1 - i]).toArray();
    }
}
