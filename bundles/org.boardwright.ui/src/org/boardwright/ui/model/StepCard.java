package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.boardwright.diagnosis.AdvisedStep;

/**
 * One step as its card shows it.
 *
 * @param id        id of the step
 * @param kind      what sort of step
 * @param name      as a technician calls it
 * @param question  what is to be found out; empty when nothing is
 * @param why       one sentence
 * @param minutes   bench time in words
 * @param money     parts and fees in words
 * @param losses    what it may destroy; empty when nothing
 * @param procedure what to do, in order
 * @param outcomes  one for each button, in the order of the keys 1..9
 * @param detour    set when this is not the best step: how much more it costs than the best
 */
public record StepCard(String id, AdvisedStep.Kind kind, String name, String question, String why, String minutes, String money,
        List<String> losses, List<Line> procedure, List<Outcome> outcomes, Optional<String> detour) {

    /**
     * One line of the procedure.
     *
     * @param number {@code 1}, {@code 2}, ...; empty for a warning
     */
    public record Line(String number, String text, boolean warning) {
    }

    /**
     * One button.
     *
     * @param key    1..9; 0 when there are more outcomes than keys
     * @param label  on the button
     * @param chance how likely it is, in words
     * @param answer what pressing it records
     */
    public record Outcome(int key, String label, String chance, DoneStep answer) {
    }

    private static final int KEYS = 9;

    static StepCard of(AdvisedStep step, AdvisedStep best) {
        Optional<String> detour = step.id().equals(best.id()) ? Optional.empty()
                : Optional.of(Words.extra(step.expectedCost() - best.expectedCost()));
        return new StepCard(step.id(), step.kind(), step.name(), step.question(), step.reason(), Words.minutes(step.minutes()),
                Words.money(step.money()), step.consequences().stream().sorted().map(Words::loss).toList(), lines(step),
                outcomes(step), detour);
    }

    private static List<Line> lines(AdvisedStep step) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (AdvisedStep.Action action : step.procedure()) {
            lines.add(new Line(action.warning() ? "" : Integer.toString(number++), action.text(), action.warning()));
        }
        return List.copyOf(lines);
    }

    private static List<Outcome> outcomes(AdvisedStep step) {
        List<Outcome> outcomes = new ArrayList<>();
        for (AdvisedStep.Answer a : step.outcomes()) {
            int key = outcomes.size() < KEYS ? outcomes.size() + 1 : 0;
            outcomes.add(new Outcome(key, a.name(), Words.percent(a.probability()),
                    new DoneStep(step.id(), step.kind(), step.name(), a.id(), a.name())));
        }
        return List.copyOf(outcomes);
    }

    /** Whether it can be said that this cannot be done: stopping always can. */
    public boolean skippable() {
        return kind != AdvisedStep.Kind.STOP;
    }

    /** The outcome under this key. */
    public Optional<Outcome> outcome(int key) {
        return outcomes.stream().filter(o -> key > 0 && o.key() == key).findFirst();
    }
}
