package org.boardwright.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.model.casefile.SkipReason;
import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.SecondOpinion;
import org.boardwright.ui.model.StepCard;
import org.boardwright.ui.model.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The question and a large button for each outcome, always in sight below the card; or why the step cannot be done. */
final class OutcomeBar {

    /** More buttons than this stand in several rows. */
    private static final int COLUMNS = 3;

    /** @param key 1..9; 0 for none */
    private record Choice(int key, String text, String hint, Runnable chosen) {
    }

    private final Composite bar;
    private final CaseService cases;
    private final Passage question;
    private final Composite buttons;
    private final Pool<Button, Choice> choices;
    private final CLabel quiet;
    private final Button cannot;
    private final Button walk;
    private Optional<StepCard> card = Optional.empty();
    private boolean asksWhy;

    /** @param walked told the id of a step that the technician wants to be walked through */
    OutcomeBar(Composite parent, Style style, CaseService cases, Consumer<String> walked) {
        this.cases = cases;
        bar = Style.themed(Build.column(parent, Build.MARGIN), Style.CARD);
        question = Style.themed(Build.text(bar, "", style.lead()), Style.CARD);
        buttons = Style.themed(Build.row(bar, 1, 0), Style.CARD);
        buttons.setLayout(new EqualButtons(COLUMNS));
        choices = new Pool<>(() -> button(style), b -> b, OutcomeBar::show);
        Composite below = Style.themed(Build.row(bar, 3, 0), Style.CARD);
        ((GridLayout) below.getLayout()).horizontalSpacing = 0; // a hidden button leaves no gap
        quiet = Style.themed(new CLabel(below, SWT.NONE), Style.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(quiet);
        walk = atTheEdge(Build.button(below, Messages.isolate_offer, style.body(), () -> card.map(StepCard::id).ifPresent(walked)));
        Build.show(walk, false);
        cannot = atTheEdge(Build.button(below, Messages.next_cannot, style.body(), this::turn));
    }

    private static Button atTheEdge(Button button) {
        ((GridData) Build.narrow(button, SWT.END).getLayoutData()).horizontalIndent = Build.GAP;
        return button;
    }

    Control control() {
        return bar;
    }

    /** @param walkable whether to offer a walk through the step */
    void show(Optional<StepCard> newCard, boolean walkable) {
        card = newCard;
        asksWhy = false;
        Build.show(walk, walkable);
        paint();
    }

    /** Says beside the step what thinking further says of it; nothing moves. */
    void say(SecondOpinion opinion) {
        quiet.setText(opinion.line().replace("&", "&&"));
        quiet.setToolTipText(opinion.details());
    }

    private void turn() {
        asksWhy = !asksWhy;
        paint();
        bar.getParent().layout();
    }

    private void paint() {
        bar.setEnabled(true);
        List<Choice> shown = asksWhy ? reasons() : outcomes();
        String asked = asksWhy ? Messages.next_cannotWhy
                : card.isPresent() && shown.isEmpty() ? Messages.next_noOutcome : card.map(StepCard::question).orElse("");
        question.setText(asked);
        Build.show(question, !asked.isEmpty());
        choices.show(shown);
        Build.set(cannot, asksWhy ? Messages.next_cannotBack : Messages.next_cannot);
        Build.show(cannot, card.filter(StepCard::skippable).isPresent());
        Build.show(bar, card.isPresent());
        // The bar often keeps its size, and then its parent does not lay it out.
        bar.layout(true, true);
    }

    private List<Choice> outcomes() {
        return card.map(StepCard::outcomes).orElse(List.of()).stream().map(o -> new Choice(o.key(),
                o.key() == 0 ? NLS.bind(Messages.next_outcomeNoKey, o.label(), o.chance())
                        : NLS.bind(Messages.next_outcome, new Object[] {o.key(), o.label(), o.chance()}),
                NLS.bind(Messages.next_chance, o.chance()), () -> cases.answer(o.answer()))).toList();
    }

    private List<Choice> reasons() {
        List<Choice> reasons = new ArrayList<>();
        String step = card.map(StepCard::id).orElse("");
        for (SkipReason reason : SkipReason.values()) {
            int key = reasons.size() + 1;
            reasons.add(new Choice(key, NLS.bind(Messages.next_key, key, Words.skip(reason)), "", () -> cases.skip(step, reason)));
        }
        return reasons;
    }

    private Button button(Style style) {
        Button button = Style.themed(Build.button(buttons, "", style.heading(), null), Style.ACTION);
        button.addListener(SWT.Selection, e -> pressed((Choice) button.getData()));
        return button;
    }

    private static void show(Button button, Choice choice) {
        button.setData(choice);
        Build.set(button, choice.text());
        button.setToolTipText(choice.hint());
    }

    /** A second press must not answer the step that comes next. */
    private void pressed(Choice choice) {
        bar.setEnabled(false);
        choice.chosen().run();
    }

    /** Presses the button under a key, when there is one and it may be pressed. */
    void press(int key) {
        if (!bar.isEnabled()) {
            return;
        }
        for (Control child : buttons.getChildren()) {
            if (child.getVisible() && child.getData() instanceof Choice choice && choice.key() == key) {
                child.notifyListeners(SWT.Selection, null);
                return;
            }
        }
    }

    void enable() {
        bar.setEnabled(true);
    }
}
