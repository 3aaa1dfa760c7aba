package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.RestoreBoard;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks who permits to erase, and to have it typed. */
final class EraseDialog extends Dialog {

    private static final int FIELD_WIDTH = 300;

    private String by = "";
    private String typed = "";

    EraseDialog(Shell shell) {
        super(shell);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.restore_erase_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Style style = new Style(area);
        Style.themed(Build.text(area, Messages.restore_erase_text, style.heading()), Style.DANGER);
        Text name = field(area, Messages.restore_erase_by, style);
        name.addListener(SWT.Modify, e -> {
            by = name.getText();
            validate();
        });
        Text word = field(area, NLS.bind(Messages.restore_erase_word, RestoreBoard.eraseWord()), style);
        word.addListener(SWT.Modify, e -> {
            typed = word.getText();
            validate();
        });
        return area;
    }

    private static Text field(Composite area, String label, Style style) {
        Build.text(area, label, style.body());
        Text text = new Text(area, SWT.BORDER);
        text.setFont(style.body());
        GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.restore_erase_title, false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
        validate();
    }

    private void validate() {
        getButton(IDialogConstants.OK_ID).setEnabled(!by.isBlank() && typed.equals(RestoreBoard.eraseWord()));
    }

    String by() {
        return by.strip();
    }

    String typed() {
        return typed;
    }
}
