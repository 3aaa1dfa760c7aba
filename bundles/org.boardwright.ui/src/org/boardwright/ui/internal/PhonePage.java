package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NewCaseModel;
import org.boardwright.ui.model.NewCaseModel.Phone;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Which phone is on the bench, and what is wrong. */
final class PhonePage extends IntakePage {

    private static final int ROW_HEIGHT = 34;
    private static final int ROWS = 6;
    private static final int COMPLAINTS_IN_A_ROW = 3;

    private TableViewer list;
    private Text search;

    PhonePage(NewCaseModel model) {
        super("phone", Messages.newCase_text, Messages.newCase_phone_text, model);
    }

    @Override
    void fill(Composite area) {
        label(area, Messages.newCase_phone);
        search = text(area, Messages.newCase_phone_hint, model().phone(), this::search);
        list = phones(area);
        search(model().phone());
        label(area, Messages.newCase_complaint);
        Text complaint = text(area, Messages.newCase_complaint_hint, model().intake().complaint(), model()::setComplaint);
        Composite presets = Build.column(area, 0);
        presets.setLayout(new EqualButtons(COMPLAINTS_IN_A_ROW));
        for (NewCaseModel.Complaint c : NewCaseModel.complaints()) {
            Build.button(presets, c.label(), style().body(), () -> complaint.setText(c.text()));
        }
        keys(area, complaint, presets);
    }

    /** What is typed chooses a phone already, so the next field is the complaint; the arrow goes to the phones, and Enter or Tab on from there. */
    private void keys(Composite area, Text complaint, Composite presets) {
        area.setTabList(new Control[] {search, complaint, presets});
        Table phones = list.getTable();
        search.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                phones.setFocus();
                e.doit = false;
            }
        });
        phones.addListener(SWT.DefaultSelection, e -> complaint.setFocus());
        phones.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = false;
                (e.detail == SWT.TRAVERSE_TAB_NEXT ? complaint : search).setFocus();
            }
        });
    }

    private TableViewer phones(Composite area) {
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setFont(style().body());
        table.addListener(SWT.MeasureItem, e -> e.height = Math.max(e.height, ROW_HEIGHT));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, ROWS * ROW_HEIGHT).applyTo(table);
        TableViewer viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(p -> ((Phone) p).label()));
        viewer.setInput(model().phones());
        table.addListener(SWT.Selection, e -> search.setText(((Phone) e.item.getData()).label()));
        return viewer;
    }

    private void search(String typed) {
        model().setPhone(typed);
        if (!model().phones().equals(list.getInput())) {
            list.setInput(model().phones());
        }
        model().chosen().ifPresentOrElse(p -> list.setSelection(new StructuredSelection(p), true),
                () -> list.setSelection(StructuredSelection.EMPTY));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            search.setFocus();
        }
    }
}
