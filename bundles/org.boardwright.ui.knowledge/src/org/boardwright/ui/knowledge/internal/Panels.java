package org.boardwright.ui.knowledge.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    private final Map<CTabItem, Supplier<Control>> unmade = new HashMap<>();
    private final ProblemsPane problems;
    private Optional<SensitivityPane> sensitivity = Optional.empty();
    private Optional<SourcesPane> sources = Optional.empty();
    private Optional<Object> chosen = Optional.empty();

    /** @param show shows an element */
    Panels(Composite parent, FormToolkit toolkit, PackSession session, WhatIfModel whatIf, SensitivityModel hanging, Consumer<EObject> show) {
        tabs = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
        toolkit.adapt(tabs, true, true);
        problems = new ProblemsPane(tabs, toolkit, session, show);
        tab(Messages.problems_tab, problems::control);
        tab(Messages.whatIf_tab, () -> new WhatIfPane(tabs, toolkit, whatIf).control());
        CTabItem hangs = tab(Messages.sensitivity_tab, () -> made(new SensitivityPane(tabs, toolkit, hanging)));
        tab(Messages.sources_tab, () -> made(new SourcesPane(tabs, toolkit, new SourceList(session), show)));
        tabs.setSelection(0);
        make(tabs.getSelection());
        tabs.addListener(SWT.Selection, e -> {
            make(tabs.getSelection());
            hanging.watch(tabs.getSelection() == hangs);
        });
    }

    private CTabItem tab(String name, Supplier<Control> make) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        unmade.put(item, make);
        return item;
    }

    /** A panel is made when it is first looked at: all of them at once take longer than the editor itself. */
    private void make(CTabItem item) {
        Optional.ofNullable(unmade.remove(item)).ifPresent(make -> item.setControl(make.get()));
    }

    private Control made(SensitivityPane pane) {
        sensitivity = Optional.of(pane);
        pane.chosen(chosen);
        return pane.control();
    }

    private Control made(SourcesPane pane) {
        sources = Optional.of(pane);
        return pane.control();
    }

    /** Something was chosen in the tree. */
    void chosen(Optional<Object> node) {
        chosen = node;
        sensitivity.ifPresent(pane -> pane.chosen(node));
    }

    /** The pack was changed. */
    void changed() {
        problems.refresh();
    }

    /** The pack was checked. */
    void reviewed() {
        problems.refresh();
        sources.ifPresent(SourcesPane::refresh);
    }
}
