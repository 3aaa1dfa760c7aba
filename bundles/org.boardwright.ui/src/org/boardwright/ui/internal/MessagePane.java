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
        Composite row = Build.row(pane, 2, 0);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, Build.MARGIN).applyTo(row);
        if (next.situation() == NextStep.Situation.FIXED) {
            Label icon = Build.icon(row, style.icon("fixed"));
            GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        }
        Build.text(row, next.headline(), style.title());
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
        var button = Style.themed(Build.button(pane, text, style.heading(), () -> Commands.run(id)), Style.ACTION);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(BUTTON_WIDTH, Build.TARGET_HEIGHT).applyTo(button);
    }
}
