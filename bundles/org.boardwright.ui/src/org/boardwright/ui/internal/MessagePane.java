package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NextStep;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Paints what the view says when there is no card: how to begin, that a log is being read, that the phone works. */
final class MessagePane {

    private static final int BUTTON_WIDTH = 260;

    private final Composite pane;
    private final Style style;

    MessagePane(Composite pane, Style style) {
        this.pane = pane;
        this.style = style;
    }

    void fill(NextStep next) {
        if (next.situation() == NextStep.Situation.FIXED) {
            Build.icon(pane, style.icon("restore-succeeded"));
        }
        Label headline = Build.text(pane, next.headline(), style.title());
        GridDataFactory.fillDefaults().grab(true, false).indent(0, Build.MARGIN).applyTo(headline);
        Build.text(pane, next.hint(), style.body());
        if (next.situation() == NextStep.Situation.NO_CASE) {
            command(Messages.next_openLog, Commands.OPEN_LOG);
            command(Messages.next_newCase, Commands.NEW_CASE);
        }
        if (!next.against().isEmpty()) {
            Build.text(pane, Messages.next_against, style.heading());
            StepPane.forbidden(pane, style, next.against());
        }
    }

    private void command(String text, String id) {
        var button = Build.button(pane, text, style.heading(), () -> Commands.run(id));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(BUTTON_WIDTH, Build.TARGET_HEIGHT).applyTo(button);
    }
}
