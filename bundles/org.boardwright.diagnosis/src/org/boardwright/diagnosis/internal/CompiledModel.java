package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.CostPolicy;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Adjustment;
import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.Fix;
import org.boardwright.model.knowledge.Isolation;
import org.boardwright.model.knowledge.Link;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Stop;
import org.boardwright.model.knowledge.Test;

/**
 * Knowledge for one kind of phone as arrays, worked out when first asked for and kept. Fault i is
 * {@code faults().get(i)} everywhere. The arrays are shared: callers must not change them.
 */
public final class CompiledModel {

    /** No claim makes an outcome certain or impossible: the evidence may be misread, the model may be wrong (estimate). */
    static final double DOUBT = 1e-3;

    private final KnowledgeBase base;
    private final Scope scope;
    private final Columns columns;
    private final List<Fault> faults;
    /** What each fault says of each test. */
    private final List<Map<String, List<Link>>> links;
    private final double[] priors;
    private final Map<Test, double[][]> likelihoods;
    private final Map<Repair, double[]> fixes;
    private final Supplier<PlanningProblem> planning;

    /**
     * @param policy  what things are worth to the shop
     * @param columns shared by the models of one base
     */
    public CompiledModel(KnowledgeBase base, Scope scope, CostPolicy policy, Columns columns) {
        this.base = base;
        this.columns = columns;
        this.scope = scope;
        this.faults = base.faults().stream().filter(f -> scope.applies(f.getDevices())).toList();
        this.links = faults.stream().map(f -> f.getLinks().stream().collect(Collectors.groupingBy(Link::getTest))).toList();
        this.priors = IntStream.range(0, faults.size()).mapToDouble(i -> Claims.pooled(priorClaims(i))).toArray();
        this.likelihoods = new ConcurrentHashMap<>();
        this.fixes = new ConcurrentHashMap<>();
        this.planning = once(() -> new PlanningProblem(policy, this, new BenchStates(base, Set.of())));
    }

    private CompiledModel(CompiledModel origin, double[] priors, Map<Test, double[][]> likelihoods, Map<Repair, double[]> fixes,
            Supplier<PlanningProblem> planning) {
        this.base = origin.base;
        this.columns = origin.columns;
        this.scope = origin.scope;
        this.faults = origin.faults;
        this.links = origin.links;
        this.priors = priors;
        this.likelihoods = likelihoods;
        this.fixes = fixes;
        this.planning = planning;
    }

    /** Worked out when first asked for, by one of the threads that ask. */
    static <T> Supplier<T> once(Supplier<T> worked) {
        Map<Boolean, T> result = new ConcurrentHashMap<>();
        return () -> result.computeIfAbsent(true, k -> worked.get());
    }

    /** The same knowledge with another prior weight for fault i. */
    CompiledModel withPrior(int i, double weight) {
        double[] changed = priors.clone();
        changed[i] = weight;
        return new CompiledModel(this, changed, likelihoods, fixes, planning);
    }

    /** The same knowledge with another P(outcome | fault); the other outcomes keep their ratios to each other. */
    CompiledModel withLink(Test test, int outcome, int fault, double value) {
        double[][] changed = Arrays.stream(likelihood(test)).map(double[]::clone).toArray(double[][]::new);
        double rest = (1 - value) / (1 - changed[outcome][fault]);
        for (double[] row : changed) {
            row[fault] *= rest;
        }
        changed[outcome][fault] = value;
        Map<Test, double[][]> all = new ConcurrentHashMap<>(likelihoods);
        all.put(test, changed);
        return new CompiledModel(this, priors, all, fixes, once(() -> planning.get().with(test, changed)));
    }

    /** The same knowledge with another P(mended | fault). */
    CompiledModel withFix(Repair repair, int fault, double value) {
        double[] changed = fixes(repair).clone();
        changed[fault] = value;
        Map<Repair, double[]> all = new ConcurrentHashMap<>(fixes);
        all.put(repair, changed);
        return new CompiledModel(this, priors, likelihoods, all, once(() -> planning.get().with(repair, changed)));
    }

    List<Fault> faults() {
        return faults;
    }

    /** The claims behind the prior of fault i. */
    List<Claim> priorClaims(int i) {
        Fault fault = faults.get(i);
        return scope.nearest(fault.getId(), Adjustment::getPriors).orElse(fault.getPriors());
    }

    /** Prior weights, not normalised. */
    double[] priors() {
        return priors;
    }

    /** Prior weight of fault i. */
    double prior(int i) {
        return priors[i];
    }

    /** P(outcome | fault) as [outcome][fault]; each column sums to 1. */
    double[][] likelihood(Test test) {
        return likelihoods.computeIfAbsent(test, this::compile);
    }

    private double[][] compile(Test test) {
        int outcomes = test.getOutcomes().size();
        double[][] matrix = new double[outcomes][faults.size()];
        double[] unclaimed = unclaimed(test);
        for (int f = 0; f < faults.size(); f++) {
            double[] column = mayClaim(test, f) ? columnOf(test, f) : unclaimed;
            for (int o = 0; o < outcomes; o++) {
                matrix[o][f] = column[o];
            }
        }
        return matrix;
    }

    /** False when there is certainly no claim of the fault about the test, as of most faults about most tests. */
    private boolean mayClaim(Test test, int fault) {
        return test.getIsolation() != null || links.get(fault).containsKey(test.getId()) || scope.adjusts(faults.get(fault).getId());
    }

    private double[] columnOf(Test test, int fault) {
        Fault of = faults.get(fault);
        return scope.adjusts(of.getId()) ? column(test, fault) : columns.of(test, of, () -> column(test, fault));
    }

    private double[] column(Test test, int fault) {
        List<Outcome> outcomes = test.getOutcomes();
        double[] column = new double[outcomes.size()];
        Arrays.fill(column, Double.NaN);
        for (int o = 0; o < column.length; o++) {
            List<Claim> claims = linkClaims(test, outcomes.get(o).getId(), fault);
            if (!claims.isEmpty()) {
                column[o] = Claims.pooled(claims);
            }
        }
        shareRest(column, outcomes);
        return withDoubt(column);
    }

    /** P(outcome) for a fault that claims nothing of the test, one per outcome. */
    double[] unclaimed(Test test) {
        double[] column = new double[test.getOutcomes().size()];
        Arrays.fill(column, Double.NaN);
        shareRest(column, test.getOutcomes());
        return withDoubt(column);
    }

    /** Which outcome of an isolation means that the phone still fails: that of a fault which has nothing to do with its parts. */
    int stillFails(Test isolation) {
        double[] unclaimed = unclaimed(isolation);
        return IntStream.range(0, unclaimed.length).boxed().max(Comparator.comparingDouble(o -> unclaimed[o])).orElseThrow();
    }

    /** The claims for one outcome; empty when the fault has nothing to say about it. */
    List<Claim> linkClaims(Test test, String outcome, int fault) {
        Fault f = faults.get(fault);
        List<Link> said = scope.nearest(f.getId(), a -> matching(a.getLinks(), test, outcome))
                .orElseGet(() -> matching(links.get(fault).getOrDefault(test.getId(), List.of()), test, outcome));
        if (!said.isEmpty()) {
            return said.stream().flatMap(l -> l.getClaims().stream()).toList();
        }
        Isolation isolation = test.getIsolation();
        boolean predicted = isolation != null && isolation.getGone().equals(outcome)
                && isolation.getParts().stream().anyMatch(p -> base.isInside(f.getPart(), p));
        return predicted ? isolation.getCertainty() : List.of();
    }

    private static List<Link> matching(List<Link> links, Test test, String outcome) {
        return links.stream().filter(l -> l.getTest().equals(test.getId()) && l.getOutcome().equals(outcome)).toList();
    }

    /** Outcomes without a claim share what the others leave, in proportion to their leak. */
    private static void shareRest(double[] column, List<Outcome> outcomes) {
        double claimed = Arrays.stream(column).filter(v -> !Double.isNaN(v)).sum();
        double leaks = IntStream.range(0, column.length).filter(o -> Double.isNaN(column[o]))
                .mapToDouble(o -> outcomes.get(o).getLeak()).sum();
        double rest = Math.max(0, 1 - claimed);
        for (int o = 0; o < column.length; o++) {
            if (Double.isNaN(column[o])) {
                column[o] = leaks > 0 ? rest * outcomes.get(o).getLeak() / leaks : 0;
            }
        }
    }

    private static double[] withDoubt(double[] column) {
        double sum = Arrays.stream(column).map(v -> Math.max(v, DOUBT)).sum();
        return Arrays.stream(column).map(v -> Math.max(v, DOUBT) / sum).toArray();
    }

    /** P(mended | fault), one per fault. */
    double[] fixes(Repair repair) {
        return fixes.computeIfAbsent(repair, this::compile);
    }

    private double[] compile(Repair repair) {
        Map<String, List<Claim>> claims = new HashMap<>();
        for (Fix fix : repair.getFixes()) {
            claims.computeIfAbsent(fix.getFault(), fault -> new ArrayList<>()).addAll(fix.getClaims());
        }
        double[] mended = new double[faults.size()];
        for (int f = 0; f < mended.length; f++) {
            List<Claim> said = claims.getOrDefault(faults.get(f).getId(), List.of());
            mended[f] = said.isEmpty() ? 0 : Claims.pooled(said);
        }
        return mended;
    }

    /** Tests that can be proposed for this phone. */
    List<Test> tests() {
        return base.tests().stream().filter(t -> t.isAsked() && scope.applies(t.getDevices())).toList();
    }

    /** The steps for this phone as the planner wants them; worked out when first asked for. */
    PlanningProblem planning() {
        return planning.get();
    }

    /** Ways of ending without a working phone, for this phone. */
    List<Stop> stops() {
        return base.stops().stream().filter(s -> scope.applies(s.getDevices())).toList();
    }

    /** Repairs for this phone. */
    List<Repair> repairs() {
        return base.repairs().stream().filter(r -> scope.applies(r.getDevices())).toList();
    }
}
