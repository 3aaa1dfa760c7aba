package org.boardwright.ui.internal;

import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.model.CloseCaseModel;
import org.boardwright.ui.model.Messages;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks which fault it was, and how that is known. */
final class CloseCaseDialog extends Dialog {

    private static final int WIDTH = 480;
    private static final int VISIBLE_FAULTS = 15;

    private final CloseCaseModel model;
    private Passage problem;

    CloseCaseDialog(Shell shell, CloseCaseModel model) {
        super(shell);
        this.model = model;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.closeCase_title);
        HelpTopic.set(shell, "closeCase");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Style style = new Style(area);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(Build.text(area, Messages.closeCase_text, style.body()));
        Build.text(area, Messages.closeCase_fault, style.heading());
        faults(area, style);
        Build.text(area, Messages.closeCase_confirmation, style.heading());
        Text text = new Text(area, SWT.BORDER);
        text.setFont(style.body());
        text.setMessage(Messages.closeCase_confirmation_hint);
        text.setText(model.confirmation());
        text.addListener(SWT.Modify, e -> {
            model.setConfirmation(text.getText());
            validate();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        problem = Style.themed(Build.text(area, "", style.body()), Style.MUTED);
        return area;
    }

    private void faults(Composite area, Style style) {
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setFont(style.body());
        combo.setItems(model.faults().stream().map(CloseCaseModel.Fault::label).toArray(String[]::new));
        combo.setVisibleItemCount(VISIBLE_FAULTS);
        model.fault().ifPresent(f -> combo.select(model.faults().indexOf(f)));
        combo.addListener(SWT.Selection, e -> {
            model.choose(combo.getSelectionIndex());
            validate();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.closeCase_close, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        validate();
    }

    private void validate() {
        problem.setText(model.problem().orElse(""));
        problem.requestLayout();
        getButton(IDialogConstants.OK_ID).setEnabled(model.problem().isEmpty());
    }
}
