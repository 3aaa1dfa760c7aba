package org.boardwright.diagnosis;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.boardwright.inference.Level;

/**
 * What thinking further says of the step that was advised at once: the deeper plan agrees, or it would rather do another
 * step. It is said beside the step and never in its place, so that no card changes under a finger.
 *
 * @param shown  the step advised at once, as it was advised
 * @param advice every allowed step as the deeper plan rates it, best first
 */
public record SecondThought(AdvisedStep shown, Advice advice) {

    /** Another step is worth naming when it saves at least this share of what is still to be spent (our choice). */
    private static final double WORTH_SAYING = 0.01;

    public SecondThought {
        Objects.requireNonNull(shown);
        Objects.requireNonNull(advice);
    }

    /** Whether no deeper plan follows. */
    public boolean last() {
        return advice.level().compareTo(Level.ROLLOUT_2) >= 0;
    }

    /** Whether the deeper plan would do the step too, or saves too little by another to be worth saying. */
    public boolean agrees() {
        return rather().isEmpty();
    }

    /** The step the deeper plan would rather do, rated by it; empty when it agrees. */
    public Optional<AdvisedStep> rather() {
        return advice.best().filter(best -> !best.id().equals(shown.id()) && saved(best) >= WORTH_SAYING * costOfShown());
    }

    /** Expected cost saved by the other step, in the currency of the shop; 0 when the deeper plan agrees. */
    public double saves() {
        return rather().map(this::saved).orElse(0.0);
    }

    /** Why, as one or two sentences for the technician. */
    public String why() {
        return rather().map(this::whyRather).orElseGet(() -> String.format(Locale.ROOT,
                "Thought through to the end, “%s” is still the best step: about %.0f from here to the end.", shown.name(), costOfShown()));
    }

    private String whyRather(AdvisedStep better) {
        return String.format(Locale.ROOT, "Thought through to the end, starting with “%s” costs about %.0f and starting with “%s” %.0f. %s",
                better.name(), better.expectedCost(), shown.name(), costOfShown(), better.reason());
    }

    private double saved(AdvisedStep best) {
        return costOfShown() - best.expectedCost();
    }

    /** As the deeper plan rates it: never more than was said at once. */
    private double costOfShown() {
        return advice.steps().stream().filter(s -> s.id().equals(shown.id())).findFirst().orElse(shown).expectedCost();
    }
}
