package org.boardwright.ui.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.CaseTables.Row;
import org.boardwright.workflow.CaseRecord;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A page that is a table of the case. */
abstract class CaseTablePage extends CasePage {

    private static final int ROW_HEIGHT = 30;
    private static final int MINIMUM = 60;
    private static final int MOST_LINES = 3;

    private final List<Column> columns;
    private final BiFunction<CaseRecord, ZoneId, List<Row>> rows;
    private TableViewer viewer;
    private CellTexts texts;

    /** A column, and how wide it is compared with the others. */
    record Column(String title, int weight) {
    }

    CaseTablePage(FormEditor editor, String id, String title, List<Column> columns, BiFunction<CaseRecord, ZoneId, List<Row>> rows) {
        super(editor, id, title);
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    final void table(Composite body, FormToolkit toolkit) {
        Composite holder = toolkit.createComposite(body);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 4 * ROW_HEIGHT).applyTo(holder);
        Table table = toolkit.createTable(holder, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.addListener(SWT.MeasureItem, e -> e.height = Math.max(e.height, ROW_HEIGHT));
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        texts = new CellTexts(viewer, MOST_LINES);
        ColumnViewerToolTipSupport.enableFor(viewer);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        for (int i = 0; i < columns.size(); i++) {
            TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
            column.getColumn().setText(columns.get(i).title());
            column.setLabelProvider(new Cell(i));
            texts.follow(column.getColumn());
            layout.setColumnData(column.getColumn(), new ColumnWeightData(columns.get(i).weight(), MINIMUM, true));
        }
    }

    final Row selected() {
        return (Row) viewer.getStructuredSelection().getFirstElement();
    }

    final TableViewer viewer() {
        return viewer;
    }

    @Override
    void show(CaseSnapshot snapshot) {
        List<Row> now = snapshot.record().map(r -> rows.apply(r, ZoneId.systemDefault())).orElse(List.of());
        if (!now.equals(viewer.getInput())) {
            viewer.setInput(now);
        }
    }

    private final class Cell extends ColumnLabelProvider {

        private final int column;

        Cell(int column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            return texts.fit(((Row) element).cells().get(column), column, 0);
        }

        @Override
        public String getToolTipText(Object element) {
            String whole = ((Row) element).cells().get(column);
            return whole.isEmpty() ? null : whole;
        }

        @Override
        public Color getForeground(Object element) {
            return ((Row) element).counts() ? null : style().muted();
        }
    }
}
