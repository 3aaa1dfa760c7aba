package org.boardwright.ui.internal;

import java.util.List;

import org.boardwright.ui.model.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Files that gave no evidence, and why; out of the way when there are none. */
final class NoticeStrip {

    private final Composite strip;
    private final Style style;
    private final Runnable dismiss;
    private List<String> shown = List.of();

    NoticeStrip(Composite parent, Style style, Runnable dismiss) {
        this.style = style;
        this.dismiss = dismiss;
        strip = Style.themed(Build.row(parent, 2, Build.GAP), Style.WARNING);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(strip);
        strip.setVisible(false);
    }

    /** @return whether this changed anything, so that the strip's parent must be laid out */
    boolean show(List<String> notices) {
        if (notices.equals(shown)) {
            return false;
        }
        shown = notices;
        for (Control child : strip.getChildren()) {
            child.dispose();
        }
        if (!notices.isEmpty()) {
            fill(notices);
        }
        GridDataFactory.fillDefaults().grab(true, false).exclude(notices.isEmpty()).applyTo(strip);
        strip.setVisible(!notices.isEmpty());
        strip.layout(true, true);
        return true;
    }

    private void fill(List<String> notices) {
        Composite lines = Style.themed(Build.row(strip, 2, 0), Style.WARNING);
        for (String notice : notices) {
            Style.themed(Build.icon(lines, style.icon("warning")), Style.WARNING);
            Style.themed(Build.text(lines, notice, style.body()), Style.WARNING);
        }
        Button button = Build.button(strip, Messages.evidence_dismiss, style.body(), dismiss);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).hint(SWT.DEFAULT, Build.TARGET_HEIGHT).applyTo(button);
    }
}
