package org.boardwright.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.boardwright.diagnosis.AdvisedAgainst;
import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.CaseRecord.VerdictEntry;
import org.eclipse.osgi.util.NLS;

/**
 * What the Next Step view shows.
 *
 * @param situation    which face of the view is shown
 * @param headline     in large letters when there is no card
 * @param hint         below it
 * @param card         the step; empty unless the situation is {@link Situation#STEP}
 * @param alternatives other steps that are allowed, cheapest first
 * @param skipped      steps that cannot be done
 * @param against      steps that should not be done, with reasons
 */
public record NextStep(Situation situation, String headline, String hint, Optional<StepCard> card, List<Alternative> alternatives,
        List<Skipped> skipped, List<AdvisedAgainst> against) {

    /** Which face the view shows. */
    public enum Situation {
        /** Nothing on the bench yet. */
        NO_CASE,
        /** The first log is being read. */
        READING,
        /** There is a step to do. */
        STEP,
        /** The last repair made the phone work. */
        FIXED,
        /** The case was closed with a verdict. */
        CLOSED,
        /** There is a case, but no step is left or needed. */
        NOTHING_LEFT
    }

    /**
     * Another step that could be done.
     *
     * @param id    id of the step
     * @param name  as a technician calls it
     * @param price bench time and money in words
     * @param extra how much more it costs than the best, in words
     */
    public record Alternative(String id, String name, String price, String extra) {
    }

    /**
     * A step that cannot be done.
     *
     * @param id   id of the step
     * @param text its name and why
     */
    public record Skipped(String id, String text) {
    }

    private static final int ALTERNATIVES_SHOWN = 6;

    /**
     * @param snapshot what is known
     * @param chosen   id of the alternative the technician wants to see; empty for the best step
     */
    public static NextStep of(CaseSnapshot snapshot, String chosen) {
        if (snapshot.answer().isEmpty()) {
            return snapshot.reading().isEmpty() ? message(Situation.NO_CASE, Messages.next_noCase, Messages.next_noCase_hint, List.of(), List.of())
                    : message(Situation.READING, NLS.bind(Messages.next_reading, String.join(", ", snapshot.reading())),
                            Messages.next_reading_hint, List.of(), List.of());
        }
        Optional<VerdictEntry> verdict = snapshot.record().flatMap(CaseRecord::verdict);
        if (verdict.isPresent()) {
            return message(Situation.CLOSED, NLS.bind(Messages.next_closed, verdict.get().name()), closedHint(verdict.get()), List.of(), List.of());
        }
        CaseAnswer answer = snapshot.answer().get();
        List<AdvisedAgainst> against = answer.advice().against();
        if (snapshot.fixedBy().isPresent()) {
            return message(Situation.FIXED, Messages.next_fixed, NLS.bind(Messages.next_fixed_hint, snapshot.fixedBy().get().name()),
                    List.of(), List.of());
        }
        List<Skipped> skipped = answer.skipped().stream()
                .map(k -> new Skipped(k.step(), NLS.bind(Messages.next_skipped, k.name(), Words.skip(k.reason())))).toList();
        return answer.advice().best().map(best -> step(answer.advice().steps(), best, chosen, skipped, against))
                .orElseGet(() -> message(Situation.NOTHING_LEFT, Messages.next_nothing, nothingHint(answer), skipped, against));
    }

    private static NextStep step(List<AdvisedStep> steps, AdvisedStep best, String chosen, List<Skipped> skipped,
            List<AdvisedAgainst> against) {
        AdvisedStep shown = steps.stream().filter(s -> s.id().equals(chosen)).findFirst().orElse(best);
        List<Alternative> alternatives = steps.stream().filter(s -> !s.id().equals(shown.id())).limit(ALTERNATIVES_SHOWN)
                .map(s -> new Alternative(s.id(), s.name(), Words.minutes(s.minutes()) + ", " + Words.money(s.money()),
                        Words.extra(s.expectedCost() - best.expectedCost())))
                .toList();
        return new NextStep(Situation.STEP, "", "", Optional.of(StepCard.of(shown, best)), alternatives, skipped, against);
    }

    private static String closedHint(VerdictEntry verdict) {
        return NLS.bind(Messages.next_closed_hint, Words.confirmation(verdict.confirmation()));
    }

    /** The warnings say why there is no step, e.g. that the restore succeeded. */
    private static String nothingHint(CaseAnswer answer) {
        return answer.warnings().isEmpty() ? Messages.next_nothing_hint
                : answer.warnings().stream().collect(Collectors.joining("\n"));
    }

    private static NextStep message(Situation situation, String headline, String hint, List<Skipped> skipped, List<AdvisedAgainst> against) {
        return new NextStep(situation, headline, hint, Optional.empty(), List.of(), skipped, against);
    }
}
