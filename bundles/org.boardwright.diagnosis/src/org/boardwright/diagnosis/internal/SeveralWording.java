package org.boardwright.diagnosis.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.Test;

/** Says in plain words why more than one thing may be wrong, and how to check it. */
final class SeveralWording {

    /** What a set explains this many times better than any single fault is worth naming. */
    private static final double BETTER = 2;
    private static final int NAMED = 2;
    /** A test that takes a fault out of play no surer than this is no check of it. */
    private static final double SURE = 0.5;

    private final CompiledModel model;
    private final Findings findings;
    private final List<BeliefState.Seen> seen;

    SeveralWording(CompiledModel model, Findings findings, List<BeliefState.Seen> seen) {
        this.model = model;
        this.findings = findings;
        this.seen = seen;
    }

    /** @param set the likeliest faults together; empty when a single one is likelier than each set */
    String explanation(int[] set) {
        if (set.length < 2) {
            return "More than one thing may be wrong, but no combination stands out.";
        }
        String names = IntStream.of(set).mapToObj(this::name).collect(Collectors.joining(" and "));
        return "More than one thing may be wrong: no single fault explains well all that was seen, %s together do.%s%s"
                .formatted(names, unexplained(set), check(set));
    }

    /** The single fault that fits best, and what it leaves unexplained. */
    private String unexplained(int[] set) {
        int alone = IntStream.range(0, model.faults().size()).boxed()
                .max(Comparator.comparingDouble(f -> model.prior(f) * findings.likelihood(f))).orElseThrow();
        String left = seen.stream().filter(s -> better(s, set, alone) >= BETTER)
                .sorted(Comparator.comparingDouble((BeliefState.Seen s) -> -better(s, set, alone)).thenComparing(s -> s.test().getId()))
                .limit(NAMED).map(s -> s.test().getName() + " = " + s.outcome().getName()).collect(Collectors.joining("; "));
        return left.isEmpty() ? "" : " %s alone does not fit: %s.".formatted(name(alone), left);
    }

    private double better(BeliefState.Seen s, int[] set, int alone) {
        return findings.likelihood(s.test(), set) / findings.likelihood(s.test(), alone);
    }

    /** Two parts taken out of play one after the other show nothing when both are bad; together they do. */
    private String check(int[] set) {
        List<Test> tests = IntStream.of(set).mapToObj(this::check).flatMap(Optional::stream).distinct().toList();
        return tests.size() < set.length ? "" : " To check: do %s at the same time and try once more; if it works then, it is all of them."
                .formatted(tests.stream().map(t -> "“" + t.getName() + "”").collect(Collectors.joining(" and ")));
    }

    /** The test that takes a fault out of play most surely, among those it is meant for. */
    private Optional<Test> check(int fault) {
        return model.tests().stream().filter(t -> t.getIsolation() != null && gone(t, fault) >= SURE)
                .max(Comparator.comparingDouble((Test t) -> gone(t, fault)).thenComparing(Test::getId, Comparator.reverseOrder()));
    }

    private double gone(Test test, int fault) {
        return 1 - model.likelihood(test)[model.stillFails(test)][fault];
    }

    private String name(int fault) {
        Fault f = model.faults().get(fault);
        return "“" + f.getName() + "”";
    }
}
