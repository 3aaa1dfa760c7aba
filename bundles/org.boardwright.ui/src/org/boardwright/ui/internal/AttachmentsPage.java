package org.boardwright.ui.internal;

import java.util.List;

import org.boardwright.ui.model.CaseTables;
import org.boardwright.ui.model.Messages;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The files that were read into the case. */
final class AttachmentsPage extends CaseTablePage {

    static final String ID = "attachments";

    AttachmentsPage(FormEditor editor) {
        super(editor, ID, Messages.editor_attachments, List.of(new Column(Messages.table_when, 12), new Column(Messages.table_file, 24),
                new Column(Messages.table_kind, 12), new Column(Messages.table_size, 8), new Column(Messages.table_result, 20),
                new Column(Messages.table_by, 10), new Column(Messages.table_state, 14)), CaseTables::attachments);
    }

    @Override
    void fill(Composite body, FormToolkit toolkit) {
        Build.text(body, Messages.editor_attachments_text, style().body());
        table(body, toolkit);
        button(buttons(body, toolkit, 1), toolkit, Messages.editor_attach, () -> Commands.run(Commands.OPEN_LOG));
    }
}
