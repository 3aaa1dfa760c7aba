package org.boardwright.inference;
import java.util.*;
import java.util.function.*;
public final class Planner {
    public Plan plan(Problem p, Position at, Level deepest, BooleanSupplier cancelled, Consumer<Plan> listener) {
        List<Option> o = new ArrayList<>();
        for (int t = 0; t < p.tests().size(); t++) { TestStep s = p.tests().get(t); double c = s.cost() + open(p, at.entered(), s.needs());
            for (double[] row : s.likelihood()) { double[] w = times(at.belief(), row); double m = sum(w); if (m > 1e-12) c += base(p, w, at.entered() | s.needs(), at.tried()); }
            o.add(new Option(Option.Kind.TEST, t, c)); }
        for (int r = 0; r < p.repairs().size(); r++) { RepairStep s = p.repairs().get(r); double c = s.cost() + open(p, at.entered(), s.needs()) + base(p, rest(at.belief(), s.fixes()), at.entered() | s.needs(), at.tried() | 1L << r); o.add(new Option(Option.Kind.REPAIR, r, c)); }
        o.add(new Option(Option.Kind.STOP, 0, p.stopCost()));
        o.sort(Comparator.comparingDouble(Option::expectedCost).thenComparing(Option::kind).thenComparingInt(Option::index));
        return new Plan(Level.MYOPIC, o);
    }
    private static double base(Problem p, double[] w, int entered, long tried) { double m = sum(w), best = m * p.stopCost(); int bi = -1; double bs = -1;
        for (int r = 0; r < p.repairs().size(); r++) if ((tried & 1L << r) == 0) { RepairStep s = p.repairs().get(r); double[] q = rest(w, s.fixes()); double gain = (m - sum(q)) / (s.cost() + open(p, entered, s.needs())); if (gain > bs) { bs = gain; bi = r; } }
        if (bi < 0 || m < 1e-12) return best; RepairStep s = p.repairs().get(bi); double c = m * (s.cost() + open(p, entered, s.needs())) + base(p, rest(w, s.fixes()), entered | s.needs(), tried | 1L << bi); return Math.min(best, c); }
    private static double open(Problem p, int e, int n) { double c = 0; for (int i = 0; i < p.states().size(); i++) if ((n & ~e & 1 << i) != 0) c += p.states().get(i).cost(); return c; }
    private static double sum(double[] w) { double s = 0; for (double x : w) s += x; return s; }
    private static double[] times(double[] a, double[] b) { double[] r = new double[a.length]; for (int i = 0; i < r.length; i++) r[i] = a[i] * b[i]; return r; }
    private static double[] rest(double[] a, double[] f) { double[] r = new double[a.length]; for (int i = 0; i < r.length; i++) r[i] = a[i] * (1 - f[i]); return r; }
}
