package org.boardwright.ui.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.ui.model.DoneStep;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.StepCard;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The question and a large button for each outcome, always in sight below the card. */
final class OutcomeBar {

    /** More buttons than this stand in several rows. */
    private static final int COLUMNS = 3;

    private final Composite bar;
    private final Style style;
    private final Consumer<DoneStep> answer;
    private final Map<Integer, Button> keys = new HashMap<>();

    OutcomeBar(Composite parent, Style style, Consumer<DoneStep> answer) {
        this.style = style;
        this.answer = answer;
        bar = Style.themed(Build.column(parent, Build.MARGIN), Style.CARD);
    }

    Control control() {
        return bar;
    }

    void fill(Optional<StepCard> card) {
        for (Control child : bar.getChildren()) {
            child.dispose();
        }
        keys.clear();
        bar.setEnabled(true);
        card.ifPresent(this::fill);
        GridDataFactory.fillDefaults().grab(true, false).exclude(card.isEmpty()).applyTo(bar);
        bar.setVisible(card.isPresent());
        // The bar often keeps its size, and then its parent does not lay it out.
        bar.layout(true, true);
    }

    private void fill(StepCard card) {
        String asked = card.outcomes().isEmpty() ? Messages.next_noOutcome : card.question();
        if (!asked.isEmpty()) {
            Style.themed(Build.text(bar, asked, style.lead()), Style.CARD);
        }
        Composite buttons = Style.themed(Build.row(bar, 1, 0), Style.CARD);
        int columns = card.outcomes().size() > COLUMNS ? 2 : Math.max(1, card.outcomes().size());
        GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(Build.GAP, Build.GAP).applyTo(buttons);
        card.outcomes().forEach(o -> button(buttons, o));
    }

    private void button(Composite parent, StepCard.Outcome outcome) {
        String text = outcome.key() == 0 ? NLS.bind(Messages.next_outcomeNoKey, outcome.label(), outcome.chance())
                : NLS.bind(Messages.next_outcome, new Object[] {outcome.key(), outcome.label(), outcome.chance()});
        Button button = Style.themed(Build.button(parent, text, style.heading(), () -> answered(outcome)), Style.ACTION);
        button.setToolTipText(NLS.bind(Messages.next_chance, outcome.chance()));
        keys.put(outcome.key(), button);
    }

    /** A second press must not answer the step that comes next. */
    private void answered(StepCard.Outcome outcome) {
        bar.setEnabled(false);
        answer.accept(outcome.answer());
    }

    /** Presses the button under a key, when there is one and it may be pressed. */
    void press(int key) {
        Button button = keys.get(key);
        if (button != null && bar.isEnabled()) {
            button.notifyListeners(SWT.Selection, null);
        }
    }

    void enable() {
        bar.setEnabled(true);
    }
}
