package org.boardwright.ui.model;

import java.util.ArrayList;
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
import org.eclipse.osgi.util.NLS;

/** Why the advised step and no other, what would change that, and on which numbers it hangs, in a technician's words. */
public final class WhyStep {

    private static final int INFLUENCES_SHOWN = 6;
    private static final int SIGNS_SHOWN = 4;
    /** A factor that is known to this much is said without decimals. */
    private static final double LARGE_FACTOR = 10;

    /**
     * One line.
     *
     * @param heading whether others follow below it
     */
    public record Line(boolean heading, String text) {
    }

    private final List<Line> lines = new ArrayList<>();

    private WhyStep() {
    }

    /**
     * The lines to show; says so when there is nothing to say.
     *
     * @param whole whether the influences are known
     */
    public static List<Line> of(Optional<Justification> justification, boolean whole) {
        WhyStep why = new WhyStep();
        justification.ifPresentOrElse(j -> why.add(j, whole), () -> why.text(Messages.whyStep_none));
        return List.copyOf(why.lines);
    }

    private void add(Justification justification, boolean whole) {
        justification.skipping().ifPresent(more -> text(NLS.bind(Messages.whyStep_skipping, Words.number(more))));
        justification.wouldChange().ifPresent(this::wouldChange);
        missing(justification.missing());
        heading(Messages.whyStep_hangs);
        if (justification.influences().isEmpty()) {
            text(whole ? Messages.whyStep_noNumber : Messages.whyStep_working);
        }
        justification.influences().stream().limit(INFLUENCES_SHOWN).forEach(this::influence);
    }

    private void heading(String text) {
        lines.add(new Line(true, text));
    }

    private void text(String text) {
        lines.add(new Line(false, text));
    }

    private void wouldChange(PlanNode plan) {
        heading(NLS.bind(Messages.whyStep_change, plan.step().name()));
        for (PlanNode.Branch branch : plan.branches()) {
            String outcome = NLS.bind(Messages.whyStep_outcome, new Object[] {branch.outcome().name(), Words.percent(branch.outcome().probability()),
                    PlanWords.leader(branch.leader())});
            text(branch.then() == null ? outcome : outcome + " " + NLS.bind(Messages.whyStep_next, branch.then().step().name()));
        }
    }

    private void influence(Influence i) {
        List<String> parts = new ArrayList<>(List.of(number(i)));
        i.stay().below().ifPresent(f -> parts.add(flip(i, f, Messages.whyStep_rarer, Messages.whyStep_below)));
        i.stay().above().ifPresent(f -> parts.add(flip(i, f, Messages.whyStep_oftener, Messages.whyStep_above)));
        text(String.join(" ", parts));
    }

    private static String number(Influence i) {
        return switch (i.kind()) {
            case PRIOR -> NLS.bind(Messages.whyStep_prior, i.faultName());
            case LINK -> NLS.bind(Messages.whyStep_link, new Object[] {i.faultName(), i.stepName(), i.outcomeName(), Words.percent(i.value())});
            case FIX -> NLS.bind(Messages.whyStep_fix, new Object[] {i.stepName(), i.faultName(), Words.percent(i.value())});
        };
    }

    /** Weights of priors mean nothing by themselves, so their change is told as a factor. */
    private static String flip(Influence i, Flip<Choice> flip, String factor, String percent) {
        return i.kind() == Influence.Kind.PRIOR ? NLS.bind(factor, times(Math.max(flip.at() / i.value(), i.value() / flip.at())), flip.then().name())
                : NLS.bind(percent, Words.percent(flip.at()), flip.then().name());
    }

    private static String times(double factor) {
        return factor >= LARGE_FACTOR ? Words.number(factor) : String.format(Locale.ROOT, "%.1f", factor);
    }

    private void missing(List<Expectation> missing) {
        if (!missing.isEmpty()) {
            heading(Messages.whyStep_missing);
            missing.stream().collect(Collectors.groupingBy(Expectation::fault, LinkedHashMap::new, Collectors.toList())).values()
                    .forEach(signs -> signs.stream().limit(SIGNS_SHOWN).forEach(this::sign));
        }
    }

    private void sign(Expectation e) {
        String found = e.lookedFor() ? NLS.bind(Messages.whyStep_seen, e.seenName()) : Messages.whyStep_unseen;
        text(NLS.bind(Messages.whyStep_sign, new Object[] {e.faultName(), e.testName(), e.outcomeName(), Words.percent(e.probability()),
                Words.percent(e.otherwise()), found}));
    }
}
