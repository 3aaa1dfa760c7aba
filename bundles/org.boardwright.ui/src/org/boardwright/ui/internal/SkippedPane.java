package org.boardwright.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NextStep;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Steps that cannot be done, each with a button to put it back; takes no room when there are none. */
final class SkippedPane {

    private final Composite pane;
    private final Late<Passage> heading;
    private final Pool<Line, NextStep.Skipped> lines;

    /** @param resume called with the id of the step that is put back */
    SkippedPane(Composite parent, Style style, Consumer<String> resume) {
        pane = Build.column(parent, 0);
        heading = new Late<>(pane, place -> Build.text(place, Messages.next_skippedHeading, style.heading()));
        lines = new Pool<>(() -> new Line(pane, style, resume), line -> line.row, Line::show);
    }

    void show(List<NextStep.Skipped> skipped) {
        heading.show(!skipped.isEmpty());
        lines.show(skipped);
        Build.show(pane, !skipped.isEmpty());
    }

    private static final class Line {

        private final Composite row;
        private final Passage text;
        private String step = "";

        Line(Composite parent, Style style, Consumer<String> resume) {
            row = Build.row(parent, 2, 0);
            text = Build.text(row, "", style.body());
            Button back = Build.button(row, Messages.next_resume, style.body(), () -> resume.accept(step));
            Build.narrow(back, SWT.END);
        }

        void show(NextStep.Skipped skipped) {
            step = skipped.id();
            text.setText(skipped.text());
        }
    }
}
