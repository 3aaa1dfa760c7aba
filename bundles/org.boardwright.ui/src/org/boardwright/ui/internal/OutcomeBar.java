package org.boardwright.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.ui.model.DoneStep;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.StepCard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The question and a large button for each outcome, always in sight below the card. */
final class OutcomeBar {

    /** More buttons than this stand in several rows. */
    private static final int COLUMNS = 3;

    private final Composite bar;
    private final Style style;
    private final Consumer<DoneStep> answer;
    private final Label question;
    private final Composite buttons;
    private final Pool<Button, StepCard.Outcome> outcomes;

    OutcomeBar(Composite parent, Style style, Consumer<DoneStep> answer) {
        this.style = style;
        this.answer = answer;
        bar = Style.themed(Build.column(parent, Build.MARGIN), Style.CARD);
        question = Style.themed(Build.text(bar, "", style.lead()), Style.CARD);
        buttons = Style.themed(Build.row(bar, 1, 0), Style.CARD);
        buttons.setLayout(new EqualButtons(COLUMNS));
        outcomes = new Pool<>(this::button, b -> b, OutcomeBar::show);
    }

    Control control() {
        return bar;
    }

    void show(Optional<StepCard> card) {
        bar.setEnabled(true);
        List<StepCard.Outcome> shown = card.map(StepCard::outcomes).orElse(List.of());
        String asked = card.isPresent() && shown.isEmpty() ? Messages.next_noOutcome : card.map(StepCard::question).orElse("");
        Build.set(question, asked);
        Build.show(question, !asked.isEmpty());
        outcomes.show(shown);
        Build.show(bar, card.isPresent());
        // The bar often keeps its size, and then its parent does not lay it out.
        bar.layout(true, true);
    }

    private Button button() {
        Button button = Style.themed(Build.button(buttons, "", style.heading(), null), Style.ACTION);
        button.addListener(SWT.Selection, e -> answered((StepCard.Outcome) button.getData()));
        return button;
    }

    private static void show(Button button, StepCard.Outcome outcome) {
        button.setData(outcome);
        Build.set(button, outcome.key() == 0 ? NLS.bind(Messages.next_outcomeNoKey, outcome.label(), outcome.chance())
                : NLS.bind(Messages.next_outcome, new Object[] {outcome.key(), outcome.label(), outcome.chance()}));
        button.setToolTipText(NLS.bind(Messages.next_chance, outcome.chance()));
    }

    /** A second press must not answer the step that comes next. */
    private void answered(StepCard.Outcome outcome) {
        bar.setEnabled(false);
        answer.accept(outcome.answer());
    }

    /** Presses the button under a key, when there is one and it may be pressed. */
    void press(int key) {
        if (!bar.isEnabled()) {
            return;
        }
        for (Control child : buttons.getChildren()) {
            if (child.getVisible() && child.getData() instanceof StepCard.Outcome outcome && outcome.key() == key) {
                child.notifyListeners(SWT.Selection, null);
                return;
            }
        }
    }

    void enable() {
        bar.setEnabled(true);
    }
}
