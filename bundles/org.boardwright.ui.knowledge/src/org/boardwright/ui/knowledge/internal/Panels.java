package org.boardwright.ui.knowledge.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackSession;
import org.boardwright.ui.knowledge.model.SensitivityModel;
import org.boardwright.ui.knowledge.model.SourceList;
import org.boardwright.ui.knowledge.model.WhatIfModel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What stands below the form: problems, what the pack would advise, on which numbers that hangs, and the sources. */
final class Panels {

    private final CTabFolder tabs;
    private final ProblemsPane problems;
    private final SensitivityPane sensitivity;
    private final SourcesPane sources;

    /** @param show shows an element */
    Panels(Composite parent, FormToolkit toolkit, PackSession session, WhatIfModel whatIf, SensitivityModel hanging, Consumer<EObject> show) {
        tabs = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
        toolkit.adapt(tabs, true, true);
        problems = new ProblemsPane(tabs, toolkit, session, show);
        sensitivity = new SensitivityPane(tabs, toolkit, hanging);
        sources = new SourcesPane(tabs, toolkit, new SourceList(session), show);
        tab(Messages.problems_tab, problems.control());
        tab(Messages.whatIf_tab, new WhatIfPane(tabs, toolkit, whatIf).control());
        CTabItem hangs = tab(Messages.sensitivity_tab, sensitivity.control());
        tab(Messages.sources_tab, sources.control());
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, e -> hanging.watch(tabs.getSelection() == hangs));
    }

    private CTabItem tab(String name, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(control);
        return item;
    }

    /** Something was chosen in the tree. */
    void chosen(Optional<Object> node) {
        sensitivity.chosen(node);
    }

    /** The pack was changed. */
    void changed() {
        problems.refresh();
    }

    /** The pack was checked. */
    void reviewed() {
        problems.refresh();
        sources.refresh();
    }
}
