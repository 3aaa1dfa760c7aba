package org.boardwright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.RankedFault;

/** What a pack would make of a phone, beside what the installed packs make of it. */
final class WhatIfText {

    private static final int FAULTS_SHOWN = 8;
    private static final int STEPS_SHOWN = 5;

    private final PrintWriter out;

    WhatIfText(PrintWriter out) {
        this.out = out;
    }

    /** @param installed empty when the installed packs do not know what is asked */
    void write(Assessment with, Optional<Assessment> installed) {
        out.println("PROBABLY               with  installed");
        with.diagnosis().faults().stream().limit(FAULTS_SHOWN).forEach(f -> fault(f, installed));
        out.println();
        out.println("NEXT                   cost  place as installed");
        List<String> before = installed.map(a -> a.advice().steps().stream().map(AdvisedStep::id).toList()).orElse(List.of());
        with.advice().steps().stream().limit(STEPS_SHOWN).forEach(s -> step(s, before.indexOf(s.id()) + 1));
        with.warnings().forEach(w -> out.println("MIND " + w));
    }

    private void fault(RankedFault fault, Optional<Assessment> installed) {
        String before = installed.flatMap(a -> a.diagnosis().fault(fault.id())).map(f -> percent(f.probability())).orElse("new");
        out.println(String.format(Locale.ROOT, "%27s %10s  %s (%s)", percent(fault.probability()), before, fault.name(), fault.id()));
    }

    private void step(AdvisedStep step, int before) {
        out.println(String.format(Locale.ROOT, "%27.0f %10s  %s (%s)", step.expectedCost(), before == 0 ? "new" : before, step.name(), step.id()));
    }

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }
}
