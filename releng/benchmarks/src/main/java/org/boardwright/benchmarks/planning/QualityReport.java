package org.boardwright.benchmarks.planning;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The table of ratios and its comparison with the targets of the science note (5.5). */
final class QualityReport {

    private static final String ROW = "%-6s %4d  %-28s %9.4f %9.4f %9.4f%n";
    private static final List<String> ENGINE = List.of(Contestants.MYOPIC, Contestants.ROLLOUT_1, Contestants.ROLLOUT_2);
    private static final List<String> ORDERS = List.of(Contestants.UPDATED, Contestants.SHARED);

    private record Group(String name, List<Scores> scores) {
        Ratios ratios(String policy) {
            return new Ratios(scores.stream().map(s -> s.ratio(policy)).toList());
        }
    }

    private final PrintStream out;
    private final List<Group> groups = new ArrayList<>();

    QualityReport(PrintStream out) {
        this.out = out;
        out.printf("Expected cost over the optimum, whole policy trees, nothing sampled. N = models.%n%n");
        out.printf("%-6s %4s  %-28s %9s %9s %9s%n", "family", "N", "policy", "mean", "p95", "worst");
    }

    void add(String family, List<Scores> scores) {
        var group = new Group(family, scores);
        groups.add(group);
        for (String policy : scores.getFirst().costs().keySet()) {
            Ratios ratios = group.ratios(policy);
            out.printf(Locale.ROOT, ROW, family, scores.size(), policy, ratios.mean(), ratios.p95(), ratios.worst());
        }
        out.println();
    }

    /** Over all models, as the targets are stated, and for the worst family, which the easy ones would flatter. */
    void targets() {
        out.printf("Targets (%d families, %d models)%n", groups.size(), all().size());
        atMost("ROLLOUT_2 mean", Contestants.ROLLOUT_2, Ratios::mean, 1.002);
        atMost("ROLLOUT_2 p95", Contestants.ROLLOUT_2, Ratios::p95, 1.01);
        atMost("ROLLOUT_2 worst", Contestants.ROLLOUT_2, Ratios::worst, 1.02);
        atMost("MYOPIC mean", Contestants.MYOPIC, Ratios::mean, 1.03);
        for (String engine : ENGINE) {
            ORDERS.forEach(order -> none(engine + " worse than " + order, s -> s.worse(engine, order)));
            none(engine + " dearer than promised", s -> s.broken(engine));
        }
        long exact = all().stream().filter(Scores::solved).count();
        out.printf("  no policy beat the optimum; OPTIMAL answered %d of %d models, each with the same optimum to 1e-9%n",
                exact, all().size());
    }

    private void atMost(String what, String policy, ToDoubleFunction<Ratios> figure, double target) {
        double everywhere = figure.applyAsDouble(new Group("all", all()).ratios(policy));
        ToDoubleFunction<Group> inGroup = g -> figure.applyAsDouble(g.ratios(policy));
        Group at = Collections.max(groups, Comparator.comparingDouble(inGroup));
        double worst = inGroup.applyAsDouble(at);
        out.printf(Locale.ROOT, "  %-16s target %.3f  all models %.4f %-7s worst family %.4f %s (%s)%n", what, target,
                everywhere, verdict(everywhere <= target), worst, verdict(worst <= target), at.name());
    }

    private void none(String what, Predicate<Scores> bad) {
        List<String> found = all().stream().filter(bad).map(s -> s.model()).toList();
        out.printf("  no model: %-62s %s %s%n", what, verdict(found.isEmpty()), String.join(" ", found));
    }

    private static String verdict(boolean met) {
        return met ? "met" : "MISSED";
    }

    private List<Scores> all() {
        return groups.stream().flatMap(g -> g.scores().stream()).toList();
    }
}
