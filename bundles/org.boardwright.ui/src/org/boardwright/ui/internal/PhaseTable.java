package org.boardwright.ui.internal;

import java.util.List;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.RestoreShown.Row;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The phases of a restore: name, time, how far. */
final class PhaseTable {

    private final TableViewer table;

    PhaseTable(Composite parent) {
        Composite holder = new Composite(parent, SWT.NONE);
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        table = new TableViewer(holder, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        column(columns, Messages.restore_phase, 45, ColumnLabelProvider.createTextProvider(r -> ((Row) r).name()));
        column(columns, Messages.restore_time, 15, ColumnLabelProvider.createTextProvider(r -> ((Row) r).time()));
        column(columns, Messages.restore_usual, 15, ColumnLabelProvider.createTextProvider(r -> ((Row) r).usual()));
        column(columns, Messages.restore_progress, 25, ColumnLabelProvider.createTextProvider(r -> progress((Row) r)));
    }

    private void column(TableColumnLayout columns, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
    }

    private static String progress(Row row) {
        return switch (row.state()) {
            case DONE -> row.slow() ? Messages.restore_state_slow : Messages.restore_state_done;
            case FAILED -> Messages.restore_state_failed;
            case RUNNING -> row.slow() ? Messages.restore_state_slow : row.percent() < 0 ? Messages.restore_state_running : row.percent() + " %";
        };
    }

    void show(List<Row> rows) {
        if (!rows.equals(table.getInput())) {
            table.setInput(rows);
            if (!rows.isEmpty()) {
                table.reveal(rows.getLast());
            }
        }
    }
}
