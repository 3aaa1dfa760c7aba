package org.boardwright.ui.knowledge.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.SourceList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The sources of the pack with what rests on each; one on which nothing rests can be deleted. */
final class SourcesPane {

    private final SourceList sources;
    private final Consumer<EObject> show;
    private final Composite pane;
    private final Table table;
    private final Button edit;
    private final Button next;
    private final Button delete;
    private List<SourceList.Row> rows = List.of();
    private int used;

    /** @param show shows an element */
    SourcesPane(Composite parent, FormToolkit toolkit, SourceList sources, Consumer<EObject> show) {
        this.sources = sources;
        this.show = show;
        pane = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Tables.GAP, Tables.GAP).spacing(Tables.GAP, Tables.GAP).applyTo(pane);
        table = Tables.table(pane, toolkit, Messages.sources_name, Messages.sources_id, Messages.sources_uses);
        table.addListener(SWT.Selection, e -> chosen());
        Composite buttons = toolkit.createComposite(pane);
        GridLayoutFactory.fillDefaults().spacing(Tables.GAP, Tables.GAP).applyTo(buttons);
        button(buttons, toolkit, Messages.sources_add, () -> show.accept(sources.add()));
        edit = button(buttons, toolkit, Messages.sources_edit, () -> selected().ifPresent(r -> show.accept(r.source())));
        next = button(buttons, toolkit, Messages.sources_next, () -> selected().ifPresent(this::showUse));
        delete = button(buttons, toolkit, Messages.sources_delete, () -> selected().ifPresent(r -> sources.delete(r.source())));
        refresh();
    }

    private static Button button(Composite parent, FormToolkit toolkit, String text, Runnable pressed) {
        Button button = toolkit.createButton(parent, text, SWT.PUSH);
        button.addListener(SWT.Selection, e -> pressed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private Optional<SourceList.Row> selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
    }

    private void chosen() {
        used = 0;
        enable();
    }

    private void enable() {
        Optional<SourceList.Row> row = selected();
        edit.setEnabled(row.isPresent());
        next.setEnabled(row.filter(r -> !r.isUnused()).isPresent());
        delete.setEnabled(row.filter(SourceList.Row::isUnused).isPresent());
        delete.setToolTipText(row.filter(r -> !r.isUnused()).map(r -> Messages.sources_used).orElse(null));
    }

    private void showUse(SourceList.Row row) {
        if (!row.isUnused()) {
            show.accept(row.uses().get(used++ % row.uses().size()).element());
        }
    }

    Control control() {
        return pane;
    }

    void refresh() {
        rows = sources.rows();
        Tables.fill(table, rows.stream().map(r -> List.of(Objects.toString(r.source().getName(), ""), Objects.toString(r.source().getId(), ""),
                Integer.toString(r.uses().size()))).toList());
        enable();
    }
}
