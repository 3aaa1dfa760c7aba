package org.boardwright.ui.knowledge.internal;

import java.util.List;
import java.util.Optional;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.SensitivityModel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** How far each number can move before another step is advised; the numbers of what is chosen in the tree come first. */
final class SensitivityPane {

    private final SensitivityModel model;
    private final Composite pane;
    private final Label head;
    private final Table table;
    private Optional<Object> chosen = Optional.empty();

    SensitivityPane(Composite parent, FormToolkit toolkit, SensitivityModel model) {
        this.model = model;
        pane = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(Tables.GAP, Tables.GAP).spacing(Tables.GAP, Tables.GAP).applyTo(pane);
        head = toolkit.createLabel(pane, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        table = Tables.table(pane, toolkit, Messages.sensitivity_what, Messages.sensitivity_value, Messages.sensitivity_below, Messages.sensitivity_above);
        model.onChange(this::refresh);
    }

    Control control() {
        return pane;
    }

    void chosen(Optional<Object> node) {
        chosen = node;
        refresh();
    }

    void refresh() {
        if (pane.isDisposed()) {
            return;
        }
        List<SensitivityModel.Row> rows = model.rows(chosen);
        String said = model.step().isEmpty() ? Messages.sensitivity_none : model.about(chosen).map(a -> a + " ").orElse("")
                + NLS.bind(Messages.sensitivity_of, model.step());
        head.setText((model.isBusy() ? Messages.sensitivity_thinking : said).replace("&", "&&"));
        head.requestLayout();
        Tables.fill(table, rows.stream().map(r -> List.of(r.what(), r.value(), r.below(), r.above())).toList());
        for (int i = 0; i < rows.size(); i++) {
            table.getItem(i).setFont(rows.get(i).chosen() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
        }
    }
}
