package org.boardwright.ui.knowledge.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Small tables of texts: the first column takes the room that the others leave. */
final class Tables {

    static final int GAP = 6;
    static final int SIZE_HINT = 120;
    private static final int LEAST = 90;
    /** No column but the first takes more than this share of the table. */
    private static final double MOST = 0.28;

    private Tables() {
    }

    static Table table(Composite parent, FormToolkit toolkit, String... columns) {
        Table table = toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER);
        if (parent.getLayout() instanceof GridLayout) {
            GridDataFactory.fillDefaults().grab(true, true).hint(SIZE_HINT, SIZE_HINT).applyTo(table);
        }
        table.setHeaderVisible(true);
        for (String name : columns) {
            new TableColumn(table, SWT.NONE).setText(name);
        }
        table.addListener(SWT.Resize, e -> fit(table));
        return table;
    }

    /** Shows rows of texts; nothing is touched when they stand there already. */
    static void fill(Table table, List<List<String>> rows) {
        if (rows.equals(table.getData())) {
            return;
        }
        table.setData(rows);
        table.setRedraw(false);
        table.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            TableItem item = table.getItem(i);
            item.setText(rows.get(i).toArray(String[]::new));
        }
        fit(table);
        table.setRedraw(true);
    }

    private static void fit(Table table) {
        int rest = table.getClientArea().width;
        for (int c = 1; c < table.getColumnCount(); c++) {
            table.getColumn(c).pack();
            table.getColumn(c).setWidth((int) Math.min(table.getColumn(c).getWidth(), MOST * table.getClientArea().width));
            rest -= table.getColumn(c).getWidth();
        }
        table.getColumn(0).setWidth(Math.max(LEAST, rest));
    }
}
