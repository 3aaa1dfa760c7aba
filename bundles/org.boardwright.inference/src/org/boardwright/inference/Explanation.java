package org.boardwright.inference;
import java.util.*;
public final class Explanation {
    public static double[][] weights(double[] priors, List<double[]> l) {
        double[][] w = new double[l.size()][priors.length];
        for (int e = 0; e < l.size(); e++) { ExclusiveBelief b = ExclusiveBelief.ofPriors(priors); for (int k = 0; k < l.size(); k++) if (k != e) b = b.observe(l.get(k));
            double[] p = b.probabilities(); for (int f = 0; f < priors.length; f++) { double r = 0, m = 0; for (int g = 0; g < priors.length; g++) if (g != f) { r += p[g] * l.get(e)[g]; m += p[g]; } w[e][f] = m <= 0 ? 0 : 10 * StrictMath.log10(l.get(e)[f] / (r / m)); } }
        return w; }
}
