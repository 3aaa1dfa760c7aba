package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NewCaseModel;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the phone and the complaint. */
final class NewCaseDialog extends Dialog {

    private static final int FIELD_WIDTH = 360;
    private static final int VISIBLE_PHONES = 20;

    private final NewCaseModel model;
    private Label problem;

    NewCaseDialog(Shell shell, NewCaseModel model) {
        super(shell);
        this.model = model;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.newCase_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Style style = new Style(area);
        Build.text(area, Messages.newCase_text, style.heading());
        Composite fields = Build.row(area, 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Build.MARGIN, Build.MARGIN).applyTo(fields);
        phone(fields, style);
        complaint(fields, style);
        problem = Build.text(area, "", style.body());
        Style.themed(problem, Style.MUTED);
        return area;
    }

    private void phone(Composite fields, Style style) {
        label(fields, Messages.newCase_phone, style);
        Combo combo = new Combo(fields, SWT.DROP_DOWN);
        combo.setFont(style.body());
        combo.setItems(model.phones().stream().map(NewCaseModel.Phone::label).toArray(String[]::new));
        combo.setVisibleItemCount(VISIBLE_PHONES);
        combo.setToolTipText(Messages.newCase_phone_hint);
        combo.addListener(SWT.Modify, e -> {
            model.setPhone(combo.getText());
            validate();
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(combo);
    }

    private void complaint(Composite fields, Style style) {
        label(fields, Messages.newCase_complaint, style);
        Text text = new Text(fields, SWT.BORDER);
        text.setFont(style.body());
        text.setMessage(Messages.newCase_complaint_hint);
        text.addListener(SWT.Modify, e -> {
            model.setComplaint(text.getText());
            validate();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    private static void label(Composite fields, String text, Style style) {
        Label label = new Label(fields, SWT.NONE);
        label.setText(text);
        label.setFont(style.body());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.newCase_start, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        validate();
    }

    private void validate() {
        problem.setText(model.problem().orElse(""));
        getButton(IDialogConstants.OK_ID).setEnabled(model.problem().isEmpty());
    }
}
