package org.boardwright.ui.internal;

import java.util.List;

import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.CaseTables;
import org.boardwright.ui.model.Messages;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What was done, in order, with time and cost; steps taken back stay. */
final class StepsPage extends CaseTablePage {

    static final String ID = "steps";

    private Passage total;

    StepsPage(FormEditor editor) {
        super(editor, ID, Messages.editor_steps, List.of(new Column(Messages.table_when, 11), new Column(Messages.table_step, 24),
                new Column(Messages.table_result, 15), new Column(Messages.table_by, 11), new Column(Messages.table_time, 12),
                new Column(Messages.table_cost, 12), new Column(Messages.table_state, 15)), CaseTables::steps);
    }

    @Override
    void fill(Composite body, FormToolkit toolkit) {
        table(body, toolkit);
        total = Build.text(body, "", style().heading());
    }

    @Override
    void show(CaseSnapshot snapshot) {
        super.show(snapshot);
        total.setText(snapshot.record().map(CaseTables::total).orElse(""));
        total.requestLayout();
    }
}
