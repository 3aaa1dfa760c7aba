package org.boardwright.ui.internal;

import java.util.function.Consumer;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NextStep;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the view says when there is no card: how to begin, that a log is being read, that the phone works. */
final class MessagePane {

    private static final int BUTTON_WIDTH = 260;

    private final Composite pane;
    private final Label icon;
    private final Passage headline;
    private final Passage hint;
    private final Late<Composite> begin;
    private final Late<Composite> end;
    private final Late<Composite> closed;
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
        begin = new Late<>(pane, place -> command(command(place, style, Messages.next_openLog, Commands.OPEN_LOG), style, Messages.next_newCase,
                Commands.NEW_CASE));
        end = new Late<>(pane, place -> command(place, style, Messages.next_closeCase, Commands.CLOSE_CASE));
        closed = new Late<>(pane, place -> command(place, style, Messages.next_report, Commands.REPORT));
        skipped = new SkippedPane(pane, style, resume);
        against = new AgainstPane(pane, style);
    }

    void show(NextStep next) {
        NextStep.Situation now = next.situation();
        Build.show(icon, now == NextStep.Situation.FIXED || now == NextStep.Situation.CLOSED);
        headline.setText(next.headline());
        hint.setText(next.hint());
        begin.show(now == NextStep.Situation.NO_CASE);
        end.show(now == NextStep.Situation.FIXED);
        closed.show(now == NextStep.Situation.CLOSED);
        skipped.show(next.skipped());
        against.show(next.against());
    }

    /** @return where the button stands */
    private static Composite command(Composite commands, Style style, String text, String id) {
        var button = Style.themed(Build.button(commands, text, style.heading(), () -> Commands.run(id)), Style.ACTION);
        int width = Math.max(BUTTON_WIDTH, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        ((GridData) Build.narrow(button, SWT.BEGINNING).getLayoutData()).widthHint = width;
        return commands;
    }
}
