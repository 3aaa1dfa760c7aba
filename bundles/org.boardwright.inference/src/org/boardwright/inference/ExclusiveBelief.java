package org.boardwright.inference;
import java.util.Arrays;
public final class ExclusiveBelief {
    private final double[] log;
    private ExclusiveBelief(double[] log) { this.log = log; }
    public static ExclusiveBelief ofPriors(double... priors) { return new ExclusiveBelief(Arrays.stream(priors).map(StrictMath::log).toArray()); }
    public ExclusiveBelief observe(double... l) { double[] n = log.clone(); for (int i = 0; i < n.length; i++) n[i] += StrictMath.log(l[i]); return new ExclusiveBelief(n); }
    public double[] probabilities() { double m = Arrays.stream(log).max().getAsDouble(); double[] p = Arrays.stream(log).map(x -> StrictMath.exp(x - m)).toArray(); double s = Arrays.stream(p).sum(); for (int i = 0; i < p.length; i++) p[i] /= s; return p; }
    public double probability(int f) { return probabilities()[f]; }
}
