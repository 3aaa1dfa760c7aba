package org.boardwright.ui.knowledge.internal;

import java.util.List;
import java.util.function.Consumer;

import org.boardwright.ui.knowledge.model.Finding;
import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackForm;
import org.boardwright.ui.knowledge.model.PackReview;
import org.boardwright.ui.knowledge.model.PackSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** All that is wrong with the pack, errors first; choosing a line goes there. */
final class ProblemsPane {

    private static final int GAP = 6;
    private static final int[] WIDTHS = {430, 230, 330};

    private final PackSession session;
    private final Composite pane;
    private final Label count;
    private final Table table;
    private final Icons icons;
    private List<Finding> shown = List.of();

    ProblemsPane(Composite parent, FormToolkit toolkit, PackSession session, Consumer<EObject> show) {
        this.session = session;
        pane = toolkit.createComposite(parent);
        icons = new Icons(pane);
        GridLayoutFactory.fillDefaults().margins(GAP, GAP).spacing(GAP, GAP).applyTo(pane);
        count = toolkit.createLabel(pane, Messages.problems_checking);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        table = toolkit.createTable(pane, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.setHeaderVisible(true);
        column(Messages.problems_what, WIDTHS[0]);
        column(Messages.problems_where, WIDTHS[1]);
        column(Messages.problems_remedy, WIDTHS[2]);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, shown.get(e.index)));
        table.addListener(SWT.Selection, e -> show.accept(shown.get(table.getSelectionIndex()).element()));
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
    }

    private void fill(TableItem item, Finding finding) {
        item.setText(new String[] {finding.message(), session.tree().label(PackForm.shownBy(finding.element())), finding.remedy()});
        item.setImage(0, icons.icon(finding.error() ? "error" : "advice"));
    }

    Control control() {
        return pane;
    }

    void refresh() {
        PackReview review = session.review();
        count.setText(session.isChecking() ? Messages.problems_checking : review.findings().isEmpty() ? Messages.problems_none
                : NLS.bind(Messages.problems_count, review.errors(), review.findings().size() - review.errors()));
        if (!review.findings().equals(shown)) {
            shown = review.findings();
            table.setItemCount(shown.size());
            table.clearAll();
        }
    }
}
