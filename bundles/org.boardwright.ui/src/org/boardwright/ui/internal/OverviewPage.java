package org.boardwright.ui.internal;

import java.time.ZoneId;
import java.util.List;

import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.CaseTables;
import org.boardwright.ui.model.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The case on one page. */
final class OverviewPage extends CasePage {

    static final String ID = "overview";
    private static final int TEXT_WIDTH = 300;

    private Composite facts;
    private FormToolkit toolkit;
    private Button edit;
    private Button close;
    private List<List<String>> shown = List.of();

    OverviewPage(FormEditor editor) {
        super(editor, ID, Messages.editor_overview);
    }

    @Override
    void fill(Composite body, FormToolkit with) {
        toolkit = with;
        facts = toolkit.createComposite(body);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Build.MARGIN, Build.GAP).applyTo(facts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        Composite row = buttons(body, toolkit, 2);
        edit = button(row, toolkit, Messages.editor_editIntake, () -> Commands.run(Commands.EDIT_INTAKE));
        close = button(row, toolkit, Messages.editor_closeCase, this::closeOrReopen);
    }

    private void closeOrReopen() {
        if (cases().snapshot().isClosed()) {
            cases().reopenCase();
        } else {
            Commands.run(Commands.CLOSE_CASE);
        }
    }

    @Override
    void show(CaseSnapshot snapshot) {
        boolean open = snapshot.record().isPresent();
        edit.setEnabled(open);
        close.setEnabled(open);
        close.setText(snapshot.isClosed() ? Messages.editor_reopenCase : Messages.editor_closeCase);
        close.requestLayout();
        List<List<String>> now = open ? CaseTables.overview(snapshot, ZoneId.systemDefault())
                : List.of(List.of(Messages.editor_noCase, Messages.editor_noCase_hint));
        if (!now.equals(shown)) {
            shown = now;
            fillFacts();
        }
    }

    private void fillFacts() {
        for (Control old : facts.getChildren()) {
            old.dispose();
        }
        for (List<String> fact : shown) {
            toolkit.createLabel(facts, fact.getFirst().replace("&", "&&")).setFont(style().heading());
            Passage text = Build.text(facts, fact.getLast(), style().body());
            toolkit.adapt(text, false, false);
            GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
        }
        getManagedForm().reflow(true);
    }
}
