package org.boardwright.ui.internal;

import java.util.HashSet;
import java.util.Set;

import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.Ranking;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** What it probably is: the faults ranked, each with the evidence for and against it. */
public final class DiagnosisView extends CaseView {

    public static final String ID = "org.boardwright.ui.diagnosis";

    private final Set<String> expanded = new HashSet<>();
    private Style style;
    private ScrolledColumn column;
    private Ranking shown;
    private boolean showUnlikely;

    @Override
    void createContents(Composite parent, Style viewStyle) {
        style = viewStyle;
        parent.setLayout(new FillLayout());
        column = new ScrolledColumn(parent);
    }

    @Override
    void show(CaseSnapshot snapshot) {
        Ranking ranking = Ranking.of(snapshot);
        if (!ranking.equals(shown)) {
            shown = ranking;
            paint();
        }
    }

    private void paint() {
        column.fill(false, this::fill);
    }

    private void fill(Composite pane) {
        Build.text(pane, shown.phone(), style.heading());
        if (shown.likely().isEmpty()) {
            Style.themed(Build.text(pane, shown.empty(), style.body()), Style.MUTED);
        }
        shown.likely().forEach(row -> fault(pane, row));
        if (!shown.unlikely().isEmpty()) {
            more(pane);
        }
        shown.warnings().forEach(w -> warning(pane, w));
    }

    private void fault(Composite pane, Ranking.Row row) {
        new FaultPane(pane, style, row).fill(expanded.contains(row.id()), open -> {
            if (open) {
                expanded.add(row.id());
            } else {
                expanded.remove(row.id());
            }
            column.fit();
        });
    }

    private void more(Composite pane) {
        if (showUnlikely) {
            shown.unlikely().forEach(row -> fault(pane, row));
        }
        String text = showUnlikely ? Messages.diagnosis_less : NLS.bind(Messages.diagnosis_more, shown.unlikely().size());
        var button = Build.button(pane, text, style.body(), this::toggleUnlikely);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(SWT.DEFAULT, Build.TARGET_HEIGHT).applyTo(button);
    }

    private void toggleUnlikely() {
        showUnlikely = !showUnlikely;
        // The pressed button is about to be replaced.
        column.column().getDisplay().asyncExec(() -> {
            if (!column.column().isDisposed()) {
                paint();
            }
        });
    }

    private void warning(Composite pane, String text) {
        Composite row = Style.themed(Build.row(pane, 2, Build.GAP), Style.WARNING);
        Style.themed(Build.icon(row, style.icon("warning")), Style.WARNING);
        Style.themed(Build.text(row, text, style.body()), Style.WARNING);
    }
}
