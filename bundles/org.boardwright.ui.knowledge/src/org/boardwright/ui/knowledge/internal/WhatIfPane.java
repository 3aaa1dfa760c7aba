package org.boardwright.ui.knowledge.internal;

import java.util.List;
import java.util.Locale;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.WhatIfModel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A made-up case: the phone and what was seen on the left, then the ranking, then the steps, as the pack is now and as it was saved. */
final class WhatIfPane {

    private static final int[] SHARES = {26, 35, 39};
    private static final double PERCENT = 100;

    private final FormToolkit toolkit;
    private final WhatIfModel model;
    private final Composite pane;
    private final Combo phone;
    private final Table answers;
    private final Table faults;
    private final Table steps;
    private final Label state;
    private List<WhatIfModel.Device> devices = List.of();
    private List<WhatIfModel.Answer> answered = List.of();

    WhatIfPane(Composite parent, FormToolkit toolkit, WhatIfModel model) {
        this.toolkit = toolkit;
        this.model = model;
        pane = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(Tables.GAP, Tables.GAP).spacing(Tables.GAP, Tables.GAP).applyTo(pane);
        state = toolkit.createLabel(pane, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
        SashForm columns = new SashForm(pane, SWT.HORIZONTAL);
        toolkit.adapt(columns);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, Tables.SIZE_HINT).applyTo(columns);
        Composite seen = toolkit.createComposite(columns);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Tables.GAP, Tables.GAP).applyTo(seen);
        toolkit.createLabel(seen, Messages.whatIf_phone);
        phone = new Combo(seen, SWT.READ_ONLY | SWT.DROP_DOWN);
        phone.addListener(SWT.Selection, e -> model.choose(devices.get(phone.getSelectionIndex()).productType()));
        GridDataFactory.fillDefaults().grab(true, false).hint(Tables.SIZE_HINT, SWT.DEFAULT).applyTo(phone);
        answers = Tables.table(seen, toolkit, Messages.whatIf_seen);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(answers);
        buttons(seen);
        faults = Tables.table(columns, toolkit, Messages.whatIf_fault, Messages.whatIf_now, Messages.whatIf_saved);
        steps = Tables.table(columns, toolkit, Messages.whatIf_step, Messages.whatIf_cost, Messages.whatIf_place);
        columns.setWeights(SHARES);
        model.onChange(this::refresh);
        refresh();
    }

    private void buttons(Composite seen) {
        Composite row = toolkit.createComposite(seen);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Tables.GAP, Tables.GAP).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        toolkit.createButton(row, Messages.whatIf_addResult, SWT.PUSH).addListener(SWT.Selection, e -> ask());
        toolkit.createButton(row, Messages.whatIf_forget, SWT.PUSH).addListener(SWT.Selection, e -> {
            if (answers.getSelectionIndex() >= 0) {
                model.forget(answered.get(answers.getSelectionIndex()).test());
            }
        });
    }

    private void ask() {
        PickDialog.ask(pane.getShell(), Messages.whatIf_pickTest, model.tests())
                .ifPresent(test -> PickDialog.ask(pane.getShell(), Messages.whatIf_pickOutcome, model.outcomesOf(test.id()))
                        .ifPresent(outcome -> model.answer(test.id(), outcome.id())));
    }

    Control control() {
        return pane;
    }

    void refresh() {
        if (pane.isDisposed()) {
            return;
        }
        showDevices();
        answered = model.answers();
        Tables.fill(answers, answered.stream().map(a -> List.of(a.testName() + " = " + a.outcomeName())).toList());
        WhatIfModel.Shown shown = model.shown();
        Tables.fill(faults, shown.faults().stream().map(f -> List.of(f.name(), percent(f.now()), f.before().map(WhatIfPane::percent).orElse(""))).toList());
        Tables.fill(steps, shown.steps().stream().map(s -> List.of(s.name(), String.format(Locale.ROOT, "%.0f", s.cost()),
                s.before() == 0 ? "" : Integer.toString(s.before()))).toList());
        state.setText(model.isStopped() ? Messages.whatIf_stopped : model.isBusy() ? Messages.whatIf_thinking : String.join(" ", shown.warnings()));
        state.requestLayout();
    }

    private void showDevices() {
        List<WhatIfModel.Device> now = model.devices();
        if (now.size() > 1 && !now.equals(devices)) {
            devices = now;
            phone.setItems(devices.stream().map(WhatIfModel.Device::name).toArray(String[]::new));
        }
        for (int i = 0; i < devices.size(); i++) {
            if (devices.get(i).productType().equals(model.device())) {
                phone.select(i);
            }
        }
    }

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * probability);
    }
}
