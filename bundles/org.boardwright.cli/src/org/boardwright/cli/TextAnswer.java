package org.boardwright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.boardwright.diagnosis.AdvisedAgainst;
import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.diagnosis.Reason;
import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.diagnosis.SoftwarePath;
import org.boardwright.model.knowledge.Consequence;
import org.boardwright.workflow.CaseAnswer;

/** The answer as a technician reads it in ten seconds: seen, probably, next, not. */
final class TextAnswer {

    private static final int FAULTS_SHOWN = 5;
    private static final int ALTERNATIVES_SHOWN = 3;
    private static final int REASONS_SHOWN = 2;
    private static final double WORTH_SHOWING = 0.005;
    private static final int EXCERPT_SHOWN = 90;

    private final PrintWriter out;
    private final boolean allReasons;

    /** @param allReasons whether each fault shows all that speaks for and against it, with its weight */
    TextAnswer(PrintWriter out, boolean allReasons) {
        this.out = out;
        this.allReasons = allReasons;
    }

    void write(CaseAnswer answer) {
        device(answer);
        seen(answer);
        probably(answer);
        answer.diagnosis().several().ifPresent(this::several);
        next(answer.advice().steps());
        answer.software().ifPresent(this::software);
        cannot(answer.skipped());
        not(answer.advice().against());
        warnings(answer.warnings());
    }

    private void device(CaseAnswer answer) {
        String type = answer.device().productType();
        String name = answer.device().name();
        String phone = type.isEmpty() ? "phone not known" : name.isEmpty() ? type : name + " (" + type + ")";
        out.println(phone + (answer.complaint().isBlank() ? "" : ", complaint " + answer.complaint()));
    }

    private void seen(CaseAnswer answer) {
        heading("SEEN");
        for (CaseAnswer.RestoreRun r : answer.restores()) {
            String code = r.code().isEmpty() ? "" : ", code " + r.code();
            String phase = r.phase().isEmpty() ? "" : switch (r.judged()) {
                case SUCCEEDED -> "";
                case FAILED -> ", stopped at: " + r.phaseName();
                case UNKNOWN -> ", last seen at: " + r.phaseName();
            };
            out.println("  " + r.artifact() + ": restore " + judged(r.judged()) + phase + code);
        }
        answer.evidence().stream().filter(e -> !e.superseded()).forEach(this::evidence);
        if (answer.evidence().isEmpty() && answer.restores().isEmpty()) {
            out.println("  nothing yet");
        }
    }

    private static String judged(CaseAnswer.Judged judged) {
        return switch (judged) {
            case SUCCEEDED -> "succeeded";
            case FAILED -> "FAILED";
            case UNKNOWN -> "without a visible end";
        };
    }

    private void evidence(CaseAnswer.EvidenceItem e) {
        out.println("  " + e.testName() + ": " + e.outcomeName());
        if (e.line() > 0) {
            out.println("      " + e.artifact() + ":" + e.line() + "  " + shortened(e.excerpt()));
        }
    }

    private static String shortened(String excerpt) {
        String text = excerpt.strip();
        return text.length() <= EXCERPT_SHOWN ? text : text.substring(0, EXCERPT_SHOWN - 1) + "…";
    }

    private void several(SeveralFaults several) {
        heading("OR MORE THAN ONE FAULT AT ONCE (" + range(several.probability(), several.atMost()).strip() + ")");
        out.println("  " + several.explanation());
        several.faults().stream().limit(FAULTS_SHOWN).forEach(f -> out.println("  " + range(f.low(), f.high()) + "  " + f.name()));
        if (!several.exact()) {
            out.println("  Too much at once to be worked out exactly: each figure lies between the two named.");
        }
        out.println("  The list above holds if it is one fault only; the next step is planned for several.");
    }

    private static String range(double low, double high) {
        String from = String.format(Locale.ROOT, "%3.0f", 100 * low);
        String to = String.format(Locale.ROOT, "%.0f", 100 * high);
        return from.strip().equals(to) ? from + " %" : from + " to " + to + " %";
    }

    private void probably(CaseAnswer answer) {
        List<RankedFault> faults = answer.diagnosis().faults();
        if (faults.isEmpty()) {
            return;
        }
        heading("PROBABLY");
        faults.stream().limit(FAULTS_SHOWN).filter(f -> f.probability() >= WORTH_SHOWING).forEach(f -> fault(f, change(f, answer)));
    }

    /** Percentage points since the last evidence; empty when there is nothing to compare with, or no change. */
    private static String change(RankedFault f, CaseAnswer answer) {
        long points = Math.round(100 * (f.probability() - answer.before().getOrDefault(f.id(), f.probability())));
        return points == 0 ? "" : String.format(Locale.ROOT, "  (%+d since the last evidence)", points);
    }

    private void fault(RankedFault f, String change) {
        out.println(String.format(Locale.ROOT, "  %3.0f %%  %s  [%s]%s", 100 * f.probability(), f.name(), f.locus().getLiteral(), change));
        if (allReasons) {
            f.why().stream().filter(TextAnswer::noticeable).forEach(r -> out.println("         " + r));
            return;
        }
        String why = f.why().stream().filter(TextAnswer::noticeable).limit(REASONS_SHOWN).map(TextAnswer::because)
                .collect(Collectors.joining("; "));
        if (!why.isEmpty()) {
            out.println("         " + why);
        }
    }

    private static boolean noticeable(Reason r) {
        return Math.abs(r.decibans()) >= 1;
    }

    private static String because(Reason r) {
        return (r.decibans() > 0 ? "for: " : "against: ") + r.testName() + " = " + r.outcomeName();
    }

    private void next(List<AdvisedStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        AdvisedStep best = steps.getFirst();
        heading("NEXT");
        out.println("  " + best.name() + "   [" + best.id() + "]");
        out.println("  " + price(best));
        out.println("  Why: " + best.reason());
        int number = 1;
        for (AdvisedStep.Action action : best.procedure()) {
            out.println(action.warning() ? "    !  " + action.text() : String.format("    %d. %s", number++, action.text()));
        }
        if (!best.question().isEmpty()) {
            out.println("  Then: " + best.question());
        }
        best.outcomes().forEach(o -> out.println(String.format(Locale.ROOT, "    --observe %s=%s   (%s, %.0f %%)", best.id(),
                o.id(), o.name(), 100 * o.probability())));
        alternatives(steps, best);
    }

    private void alternatives(List<AdvisedStep> steps, AdvisedStep best) {
        if (steps.size() > 1) {
            out.println("  Instead (costs more by):");
        }
        steps.stream().skip(1).limit(ALTERNATIVES_SHOWN).forEach(s -> out.println(String.format(Locale.ROOT,
                "    +%.0f  %s (%s)", s.expectedCost() - best.expectedCost(), s.name(), price(s))));
    }

    private static String price(AdvisedStep step) {
        String money = step.money() > 0 ? String.format(Locale.ROOT, ", money %.0f", step.money()) : ", no money";
        String destroys = step.consequences().isEmpty() ? ", destroys nothing"
                : ", may destroy: " + step.consequences().stream().sorted().map(TextAnswer::loss).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%.0f min", step.minutes()) + money + destroys;
    }

    private static String loss(Consequence consequence) {
        return switch (consequence) {
            case DATA_LOSS -> "the customer's data";
            case FACE_ID_LOSS -> "Face ID";
            case SEAL_LOSS -> "the water seal";
        };
    }

    private void software(SoftwarePath path) {
        heading(switch (path.verdict()) {
            case HELPS -> "SOFTWARE ALONE CAN HELP";
            case COMPUTER -> "SOFTWARE FOR THE PHONE DOES NOT HELP";
            case CANNOT -> "SOFTWARE ALONE CANNOT HELP";
        });
        out.println("  " + path.reason());
        path.actions().forEach(action -> out.println("    " + switch (action) {
            case LEAVE_RECOVERY -> "Let it start once: boardwright recovery leave";
            case VERIFY_FIRMWARE -> "Check the firmware file: boardwright ipsw check FIRMWARE";
            case UPDATE -> "Update, which keeps the data: boardwright restore FIRMWARE --case FILE";
        }));
    }

    private void cannot(List<CaseAnswer.Skipped> skipped) {
        if (!skipped.isEmpty()) {
            heading("CANNOT BE DONE");
            SkippedSteps.lines(skipped).forEach(line -> out.println("  " + line));
        }
    }

    private void not(List<AdvisedAgainst> against) {
        if (against.isEmpty()) {
            return;
        }
        heading("DO NOT");
        against.forEach(a -> out.println("  " + a.name() + ": " + a.reason()));
    }

    private void warnings(List<String> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        heading("MIND");
        warnings.forEach(w -> out.println("  " + w));
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }
}
