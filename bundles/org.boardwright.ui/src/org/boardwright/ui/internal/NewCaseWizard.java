package org.boardwright.ui.internal;

import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.model.NewCaseModel;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks for the phone and its complaint; the second page, with what happened to it and what the customer forbids, may be left out. */
final class NewCaseWizard extends Wizard {

    private final NewCaseModel model;

    private NewCaseWizard(NewCaseModel model, String title) {
        this.model = model;
        setWindowTitle(title);
    }

    /**
     * The wizard in a dialog.
     *
     * @param finish on the button that ends it
     */
    static WizardDialog dialog(Shell shell, NewCaseModel model, String title, String finish) {
        return new WizardDialog(shell, new NewCaseWizard(model, title)) {
            @Override
            protected void createButtonsForButtonBar(Composite parent) {
                super.createButtonsForButtonBar(parent);
                HelpTopic.set(getShell(), "newCase");
                getButton(IDialogConstants.FINISH_ID).setText(finish);
            }

            /** Nothing here takes so long that it could be stopped, and the picture on the button that would do it takes time. */
            @Override
            protected ProgressMonitorPart createProgressMonitorPart(Composite parent, GridLayout layout) {
                return new ProgressMonitorPart(parent, layout, false);
            }
        };
    }

    @Override
    public void addPages() {
        addPage(new PhonePage(model));
        addPage(new HistoryPage(model));
    }

    /** The other pages are made when somebody goes there, which few do. */
    @Override
    public void createPageControls(Composite pages) {
        getStartingPage().createControl(pages);
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
