package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NewCaseModel;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks for the phone and its complaint; the second page, with what happened to it and what the customer forbids, may be left out. */
final class NewCaseWizard extends Wizard {

    private final NewCaseModel model;

    NewCaseWizard(NewCaseModel model) {
        this.model = model;
        setWindowTitle(Messages.newCase_title);
    }

    /** The wizard in a dialog. */
    static WizardDialog dialog(Shell shell, NewCaseModel model) {
        return new WizardDialog(shell, new NewCaseWizard(model)) {
            @Override
            protected void createButtonsForButtonBar(Composite parent) {
                super.createButtonsForButtonBar(parent);
                getButton(IDialogConstants.FINISH_ID).setText(Messages.newCase_start);
            }
        };
    }

    @Override
    public void addPages() {
        addPage(new PhonePage(model));
        addPage(new HistoryPage(model));
    }

    @Override
    public boolean canFinish() {
        return model.problem().isEmpty();
    }

    @Override
    public boolean performFinish() {
        return true;
    }
}
