package org.boardwright.ui.internal;

import java.util.function.Consumer;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NextStep;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What the view says when there is no card: how to begin, that a log is being read, that the phone works. */
final class MessagePane {

    private static final int BUTTON_WIDTH = 260;

    private final Composite pane;
    private final Label icon;
    private final Label headline;
    private final Label hint;
    private final Composite commands;
    private final SkippedPane skipped;
    private final AgainstPane against;

    /** @param resume called with the id of a step that can be done after all */
    MessagePane(Composite parent, Style style, Consumer<String> resume) {
        pane = Build.column(parent, 0);
        Composite row = Build.row(pane, 2, 0);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, Build.MARGIN).applyTo(row);
        icon = Build.icon(row, style.icon("fixed"));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        headline = Build.text(row, "", style.title());
        hint = Build.text(pane, "", style.body());
        commands = Build.column(pane, 0);
        command(style, Messages.next_openLog, Commands.OPEN_LOG);
        command(style, Messages.next_newCase, Commands.NEW_CASE);
        skipped = new SkippedPane(pane, style, resume);
        against = new AgainstPane(pane, style);
    }

    Control control() {
        return pane;
    }

    void show(NextStep next) {
        Build.show(icon, next.situation() == NextStep.Situation.FIXED);
        Build.set(headline, next.headline());
        Build.set(hint, next.hint());
        Build.show(commands, next.situation() == NextStep.Situation.NO_CASE);
        skipped.show(next.skipped());
        against.show(next.against());
    }

    private void command(Style style, String text, String id) {
        var button = Style.themed(Build.button(commands, text, style.heading(), () -> Commands.run(id)), Style.ACTION);
        int width = Math.max(BUTTON_WIDTH, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        ((GridData) Build.narrow(button, SWT.BEGINNING).getLayoutData()).widthHint = width;
    }
}
