package org.boardwright.ui.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.boardwright.ui.internal.Block.Look;
import org.boardwright.ui.internal.Block.Paragraph;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.Ranking;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** What it probably is: the faults ranked, each with the evidence for and against it. */
public final class DiagnosisView extends CaseView {

    public static final String ID = "org.boardwright.ui.diagnosis";

    private final Set<String> expanded = new HashSet<>();
    private Style style;
    private ScrolledColumn column;
    private Passage phone;
    private Passage empty;
    private Pool<FaultPane, Ranking.Row> faults;
    private Button more;
    private Prose several;
    private Pool<NoticeLine, String> warnings;
    private Ranking shown;
    private boolean showUnlikely;

    @Override
    void createContents(Composite parent, Style viewStyle) {
        style = viewStyle;
        parent.setLayout(new FillLayout());
        column = new ScrolledColumn(parent);
        Composite pane = column.column();
        phone = Build.text(pane, "", style.heading());
        empty = Style.themed(Build.text(pane, "", style.body()), Style.MUTED);
        Composite ranked = Build.column(pane, 0);
        faults = new Pool<>(() -> new FaultPane(ranked, style, this::toggled), FaultPane::control,
                (fault, row) -> fault.show(row, expanded.contains(row.id())));
        more = Build.narrow(Build.button(pane, "", style.body(), this::toggleUnlikely), SWT.BEGINNING);
        several = new Prose(pane, style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(several);
        Composite mind = Build.column(pane, 0);
        warnings = new Pool<>(() -> new NoticeLine(mind, style), NoticeLine::control, NoticeLine::show);
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
        column.change(() -> {
            phone.setText(shown.phone());
            empty.setText(shown.empty());
            Build.show(empty, shown.likely().isEmpty());
            List<Ranking.Row> rows = new ArrayList<>(shown.likely());
            if (showUnlikely) {
                rows.addAll(shown.unlikely());
            }
            faults.show(rows);
            Build.set(more, showUnlikely ? Messages.diagnosis_less : NLS.bind(Messages.diagnosis_more, shown.unlikely().size()));
            Build.show(more, !shown.unlikely().isEmpty());
            several.show(shown.several().stream().map(line -> Paragraph.of(line.equals(shown.several().getFirst()) ? Look.HEADING : Look.TEXT, line))
                    .map(Block.class::cast).toList());
            Build.show(several, !shown.several().isEmpty());
            warnings.show(shown.warnings());
        });
    }

    private void toggled(String fault, boolean open) {
        if (open) {
            expanded.add(fault);
        } else {
            expanded.remove(fault);
        }
        column.fit();
    }

    private void toggleUnlikely() {
        showUnlikely = !showUnlikely;
        paint();
    }
}
