package org.boardwright.ui.knowledge.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What stands below the form: problems, and what the pack would advise. */
final class Panels {

    private final CTabFolder tabs;
    private final ProblemsPane problems;

    /** @param show shows an element */
    Panels(Composite parent, FormToolkit toolkit, PackSession session, Consumer<EObject> show) {
        tabs = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
        toolkit.adapt(tabs, true, true);
        problems = new ProblemsPane(tabs, toolkit, session, show);
        tab(Messages.problems_tab, problems.control());
        tabs.setSelection(0);
    }

    private void tab(String name, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(control);
    }

    /** Something was chosen in the tree. */
    void chosen(Optional<Object> node) {
    }

    /** The pack was changed. */
    void changed() {
        problems.refresh();
    }

    /** The pack was checked. */
    void reviewed() {
        problems.refresh();
    }
}
