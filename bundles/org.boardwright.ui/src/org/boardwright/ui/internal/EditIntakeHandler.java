package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NewCaseModel;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Edit > Phone, History and Limits. */
public final class EditIntakeHandler extends OnCaseHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        NewCaseModel model = new NewCaseModel(cases().knowledge());
        model.begin(cases().snapshot().record().orElseThrow().intake());
        if (NewCaseWizard.dialog(shell, model, Messages.editIntake_title, Messages.editIntake_apply).open() == Window.OK) {
            cases().setIntake(model.intake());
        }
        return null;
    }
}
