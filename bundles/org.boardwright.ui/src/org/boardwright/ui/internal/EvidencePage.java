package org.boardwright.ui.internal;

import java.util.List;

import org.boardwright.ui.model.CaseTables;
import org.boardwright.ui.model.CaseTables.Row;
import org.boardwright.ui.model.Messages;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** All evidence, also what was taken back, with the reason. */
final class EvidencePage extends CaseTablePage {

    static final String ID = "evidence";

    EvidencePage(FormEditor editor) {
        super(editor, ID, Messages.editor_evidence, List.of(new Column(Messages.table_when, 11), new Column(Messages.table_what, 22),
                new Column(Messages.table_result, 20), new Column(Messages.table_origin, 26), new Column(Messages.table_state, 21)), CaseTables::evidence);
    }

    @Override
    void fill(Composite body, FormToolkit toolkit) {
        Build.text(body, Messages.editor_evidence_text, style().body());
        table(body, toolkit);
        Button takeBack = button(buttons(body, toolkit, 1), toolkit, Messages.editor_takeBack, this::takeBack);
        takeBack.setEnabled(false);
        viewer().addSelectionChangedListener(e -> takeBack.setEnabled(selected() != null && selected().key().isPresent()));
    }

    private void takeBack() {
        Row row = selected();
        if (row != null && row.key().isPresent()) {
            ReasonDialog.ask(getSite().getShell(), row.cells().get(1), row.cells().get(2))
                    .ifPresent(reason -> cases().withdraw(row.key().getAsInt(), reason));
        }
    }
}
