package org.boardwright.ui.internal;

import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.model.PackMessages;
import org.boardwright.ui.model.PacksModel;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks whether code of a signer may run whom the shop has not accepted so far. Not to accept is what Return and Escape do. */
final class SignerDialog extends Dialog {

    private static final int WIDTH = 620;

    private final PacksModel.Stranger stranger;

    SignerDialog(Shell shell, PacksModel.Stranger stranger) {
        super(shell);
        this.stranger = stranger;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(PackMessages.signer_title);
        HelpTopic.set(shell, "packs");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Style style = new Style(area);
        NoticeLine question = new NoticeLine(area, style);
        question.show(stranger.question());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(question.control());
        Build.text(area, PackMessages.signer_name, style.heading());
        text(area, stranger.signer().signer()).setFont(style.body());
        Build.text(area, PackMessages.signer_fingerprint, style.heading());
        text(area, stranger.fingerprint()).setFont(style.mono());
        Passage compare = Build.text(area, PackMessages.signer_compare, style.body());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(compare);
        return area;
    }

    /** Can be marked and copied. */
    private static Text text(Composite area, String words) {
        Text text = Style.themed(new Text(area, SWT.MULTI | SWT.READ_ONLY), Style.TEXT);
        text.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, PackMessages.signer_accept, false);
        createButton(parent, IDialogConstants.CANCEL_ID, PackMessages.signer_refuse, true).setFocus();
    }
}
