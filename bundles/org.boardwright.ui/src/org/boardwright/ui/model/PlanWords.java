package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.RankedFault;
import org.eclipse.osgi.util.NLS;

/** What is said of a box of the plan picture. */
final class PlanWords {

    private PlanWords() {
    }

    /** What it probably is at a point of the plan. */
    static String leader(RankedFault fault) {
        return NLS.bind(Messages.plan_leader, fault.name(), Words.percent(fault.probability()));
    }

    /** All about a step. */
    static String full(AdvisedStep step, String leader, double reached) {
        List<String> lines = new ArrayList<>(List.of(step.name()));
        add(lines, step.question());
        add(lines, step.reason());
        lines.add(Words.minutes(step.minutes()) + ", " + Words.money(step.money()));
        if (!step.consequences().isEmpty()) {
            lines.add(NLS.bind(Messages.next_destroys, step.consequences().stream().sorted().map(Words::loss).collect(Collectors.joining(", "))));
        }
        add(lines, leader);
        lines.add(NLS.bind(Messages.plan_toEnd, Words.number(step.expectedCost())));
        addReached(lines, reached);
        return String.join("\n", lines);
    }

    /** All about an end. */
    static String fullEnd(String leader, String goesOn, double reached) {
        List<String> lines = new ArrayList<>(List.of(leader, goesOn));
        addReached(lines, reached);
        return String.join("\n", lines);
    }

    private static void addReached(List<String> lines, double reached) {
        if (reached < 1) {
            lines.add(NLS.bind(Messages.plan_reached, Words.percent(reached)));
        }
    }

    private static void add(List<String> lines, String text) {
        if (!text.isBlank()) {
            lines.add(text);
        }
    }
}
