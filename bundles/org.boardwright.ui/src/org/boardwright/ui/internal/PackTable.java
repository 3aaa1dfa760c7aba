package org.boardwright.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.boardwright.ui.LinesField;
import org.boardwright.ui.model.PackMessages;
import org.boardwright.ui.model.PacksModel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Packs in a table, and below it all that is known of the one that is chosen. */
final class PackTable {

    private static final int[] WEIGHTS = {24, 20, 15, 14, 7, 8, 20};
    private static final int DETAIL_LINES = 6;

    private final Table table;
    private final Text details;
    private List<PacksModel.Row> rows = List.of();

    /**
     * @param kind   SWT.CHECK for rows that can be ticked, else SWT.SINGLE
     * @param from   name of the column that says how a pack came here, or would
     * @param chosen told when another row is chosen, or none, or one is ticked
     */
    PackTable(Composite area, Style style, int kind, String from, Runnable chosen) {
        table = Build.table(area, kind, List.of(PackMessages.column_pack, PackMessages.column_version, PackMessages.column_provider, from,
                PackMessages.column_holds, PackMessages.column_sourced, PackMessages.column_signature), WEIGHTS);
        table.setFont(style.body());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.getParent());
        details = Style.themed(LinesField.in(area, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), Style.TEXT);
        details.setFont(style.body());
        details.setMessage(PackMessages.details_none);
        LinesField.size(details, SWT.DEFAULT, DETAIL_LINES);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(details.getParent());
        table.addListener(SWT.Selection, e -> {
            tell();
            chosen.run();
        });
    }

    private void tell() {
        details.setText(selected().map(PacksModel.Row::details).orElse(PackMessages.details_none));
    }

    List<PacksModel.Row> rows() {
        return rows;
    }

    Optional<PacksModel.Row> selected() {
        int index = table.isDisposed() ? -1 : table.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }

    /** The ids of those that are ticked. */
    List<String> ticked() {
        return IntStream.range(0, rows.size()).filter(i -> table.getItem(i).getChecked()).mapToObj(i -> rows.get(i).id()).toList();
    }

    /** Ticks these and no others. */
    void tick(List<String> ids) {
        IntStream.range(0, rows.size()).forEach(i -> table.getItem(i).setChecked(ids.contains(rows.get(i).id())));
    }

    /** Fills the table anew; the pack that was chosen stays so. */
    void show(List<PacksModel.Row> now) {
        Optional<String> before = selected().map(PacksModel.Row::id);
        rows = now;
        table.removeAll();
        now.forEach(row -> new TableItem(table, SWT.NONE).setText(row.cells().toArray(String[]::new)));
        table.select(Math.max(0, now.stream().map(PacksModel.Row::id).toList().indexOf(before.orElse(""))));
        tell();
    }
}
