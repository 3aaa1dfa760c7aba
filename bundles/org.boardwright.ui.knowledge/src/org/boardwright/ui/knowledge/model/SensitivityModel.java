package org.boardwright.ui.knowledge.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.boardwright.diagnosis.Influence;
import org.boardwright.diagnosis.Justification;
import org.boardwright.inference.Sensitivity.Flip;
import org.boardwright.model.knowledge.Adjustment;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.Fix;
import org.boardwright.model.knowledge.Link;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.WhatIf;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/**
 * On which numbers the advice in the made-up case hangs: in which interval each can move before another step is advised. Asks
 * the planner thousands of times, so it works while somebody looks. Used by one thread.
 */
public final class SensitivityModel implements AutoCloseable {

    private static final double TINY = 0.001;

    private final PackSession session;
    private final WhatIfModel made;
    private final Consumer<Throwable> trouble;
    private final Latest<Question, Found> thinking;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean watched;
    private Optional<Question> asked = Optional.empty();
    private Found found = new Found("", List.of());

    private record Question(WhatIf now, String device, Map<String, String> outcomes) {
    }

    /**
     * What was found.
     *
     * @param step       the step that is advised; empty when there is none
     * @param influences nearest change first
     */
    private record Found(String step, List<Influence> influences) {
    }

    /**
     * One number.
     *
     * @param what  what it is about
     * @param value as it is
     * @param below below which value another step is advised, and which; empty when none was found
     * @param above above which value another step is advised, and which; empty when none was found
     */
    public record Row(String what, String value, String below, String above, boolean chosen) {
    }

    public SensitivityModel(PackSession session, WhatIfModel made, Executor owner, Consumer<Throwable> trouble) {
        this.session = session;
        this.made = made;
        this.trouble = trouble;
        thinking = new Latest<>((question, outdated) -> think(question), owner, this::thought);
        made.onChange(this::ask);
    }

    /** Somebody looks, or looks away. */
    public void watch(boolean looks) {
        watched = looks;
        ask();
    }

    private void ask() {
        session.review().whatIf().filter(w -> watched).map(w -> new Question(w, made.device(), Map.copyOf(made.outcomes()))).ifPresent(question -> {
            if (!asked.equals(Optional.of(question))) {
                asked = Optional.of(question);
                thinking.ask(() -> question);
                listeners.forEach(Runnable::run);
            }
        });
    }

    private static Found think(Question question) {
        try {
            return question.now.justify(question.device, question.outcomes).map((Justification j) -> new Found(j.step().name(), j.influences()))
                    .orElse(new Found("", List.of()));
        } catch (UnknownAnswerException e) {
            return new Found("", List.of()); // the what-if panel says what is unknown
        }
    }

    private void thought(Found answer, Throwable failed) {
        if (failed == null) {
            found = answer;
            listeners.forEach(Runnable::run);
        } else {
            trouble.accept(failed);
        }
    }

    /** Whether the numbers are still being tried. */
    public boolean isBusy() {
        return thinking.isBusy();
    }

    /** The step that is advised; empty when there is none, or nobody looked yet. */
    public String step() {
        return found.step;
    }

    /** @param chosen what is chosen in the tree; its rows come first */
    public List<Row> rows(Optional<Object> chosen) {
        List<Row> rows = found.influences.stream().map(i -> new Row(what(i), number(i.value()), flip(i.stay().below()), flip(i.stay().above()),
                chosen.filter(c -> isOf(i, c)).isPresent())).toList();
        return rows.stream().sorted((a, b) -> Boolean.compare(b.chosen(), a.chosen())).toList();
    }

    /** What is to be said of the number that is chosen in the tree; empty when no number is chosen. */
    public Optional<String> about(Optional<Object> chosen) {
        if (found.step.isEmpty() || chosen.filter(c -> c instanceof Fault || c instanceof Link || c instanceof Fix || c instanceof Adjustment).isEmpty()) {
            return Optional.empty();
        }
        boolean matters = rows(chosen).stream().anyMatch(Row::chosen);
        return matters ? Optional.empty() : Optional.of(NLS.bind(Messages.sensitivity_chosenStays, found.step));
    }

    private static boolean isOf(Influence influence, Object chosen) {
        return switch (chosen) {
            case Fault fault -> influence.fault().equals(fault.getId());
            case Adjustment adjustment -> influence.fault().equals(adjustment.getFault());
            case Link link -> influence.kind() == Influence.Kind.LINK && influence.fault().equals(faultOf(link.eContainer()))
                    && influence.step().equals(link.getTest()) && influence.outcome().equals(link.getOutcome());
            case Fix fix -> influence.kind() == Influence.Kind.FIX && influence.fault().equals(fix.getFault())
                    && influence.step().equals(((Repair) fix.eContainer()).getId());
            default -> false;
        };
    }

    private static String faultOf(EObject owner) {
        return owner instanceof Adjustment adjustment ? adjustment.getFault() : ((Fault) owner).getId();
    }

    private static String what(Influence i) {
        return switch (i.kind()) {
            case PRIOR -> NLS.bind(Messages.sensitivity_prior, i.faultName());
            case LINK -> NLS.bind(Messages.sensitivity_link, new Object[] {i.faultName(), i.stepName(), i.outcomeName()});
            case FIX -> NLS.bind(Messages.sensitivity_fix, i.stepName(), i.faultName());
        };
    }

    private static String flip(Optional<Flip<Influence.Choice>> flip) {
        return flip.map(f -> NLS.bind(Messages.sensitivity_flip, number(f.at()), f.then().name())).orElse(Messages.sensitivity_stays);
    }

    private static String number(double value) {
        return value < TINY ? String.format(Locale.ROOT, "%.1e", value) : String.format(Locale.ROOT, "%.3g", value);
    }

    /** @param listener called when something to show has changed */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        thinking.close();
    }
}
