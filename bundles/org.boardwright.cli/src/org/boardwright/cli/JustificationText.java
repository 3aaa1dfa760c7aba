package org.boardwright.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.boardwright.diagnosis.Expectation;
import org.boardwright.diagnosis.Influence;
import org.boardwright.diagnosis.Influence.Choice;
import org.boardwright.diagnosis.Justification;
import org.boardwright.diagnosis.PlanNode;
import org.boardwright.inference.Sensitivity.Flip;

/** Why the recommended step, what would change it, and on which numbers it hangs, for a technician. */
final class JustificationText {

    private static final int INFLUENCES_SHOWN = 6;
    private static final int SIGNS_SHOWN = 4;

    private final PrintWriter out;

    JustificationText(PrintWriter out) {
        this.out = out;
    }

    void write(Justification justification) {
        out.println();
        out.println("WHY " + justification.step().name());
        justification.skipping().ifPresent(more -> out.println(String.format(Locale.ROOT,
                "  Never doing it costs %.0f more to the end of the case.", more)));
        justification.wouldChange().ifPresent(this::wouldChange);
        missing(justification.missing());
        influences(justification.influences());
    }

    private void wouldChange(PlanNode plan) {
        out.println();
        out.println("WOULD CHANGE IT: " + plan.step().name());
        for (PlanNode.Branch branch : plan.branches()) {
            out.println(String.format(Locale.ROOT, "  %s (%.0f %%): then %s, %.0f %%", branch.outcome().name(),
                    100 * branch.outcome().probability(), branch.leader().name(), 100 * branch.leader().probability()));
            if (branch.then() != null) {
                out.println("      next: " + branch.then().step().name());
            }
        }
    }

    private void missing(List<Expectation> missing) {
        if (missing.isEmpty()) {
            return;
        }
        out.println();
        out.println("MISSING (what one would expect to see)");
        missing.stream().collect(Collectors.groupingBy(Expectation::faultName, LinkedHashMap::new, Collectors.toList()))
                .forEach((fault, signs) -> {
                    out.println("  If it is “" + fault + "”:");
                    signs.stream().limit(SIGNS_SHOWN).forEach(this::sign);
                });
    }

    private void sign(Expectation e) {
        String found = e.lookedFor() ? "but seen was: " + e.seenName() : "nobody has looked yet";
        out.println(String.format(Locale.ROOT, "    %s: %s in %.0f %% of such cases, else in %.0f %%; %s", e.testName(), e.outcomeName(),
                100 * e.probability(), 100 * e.otherwise(), found));
    }

    private void influences(List<Influence> influences) {
        out.println();
        out.println("HANGS ON (numbers that would change the next step, nearest first)");
        if (influences.isEmpty()) {
            out.println("  no single number of the packs");
        }
        influences.stream().limit(INFLUENCES_SHOWN).forEach(this::influence);
    }

    private void influence(Influence i) {
        String what = switch (i.kind()) {
            case PRIOR -> "how often “" + i.faultName() + "” occurs (weight)";
            case LINK -> "“" + i.faultName() + "” gives " + i.stepName() + " = " + i.outcomeName();
            case FIX -> "“" + i.stepName() + "” mends “" + i.faultName() + "”";
        };
        out.println("  " + what + ": " + number(i.value()));
        flip("below", i.stay().below());
        flip("from", i.stay().above());
    }

    private void flip(String side, Optional<Flip<Choice>> flip) {
        flip.ifPresent(f -> out.println("      " + side + " " + number(f.at()) + ": " + f.then().name()));
    }

    private static String number(double value) {
        return value < 0.001 ? String.format(Locale.ROOT, "%.1e", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
