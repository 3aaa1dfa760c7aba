package org.boardwright.ui.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A sentence to mind, on the colour of warnings. */
final class NoticeLine {

    private final Composite row;
    private final Passage text;

    NoticeLine(Composite parent, Style style) {
        row = Style.themed(Build.row(parent, 2, Build.GAP), Style.WARNING);
        Style.themed(Build.icon(row, style.icon("warning")), Style.WARNING);
        text = Style.themed(Build.text(row, "", style.body()), Style.WARNING);
    }

    Control control() {
        return row;
    }

    void show(String sentence) {
        text.setText(sentence);
    }
}
