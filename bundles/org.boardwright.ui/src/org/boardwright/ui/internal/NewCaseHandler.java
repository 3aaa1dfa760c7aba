package org.boardwright.ui.internal;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NewCaseModel;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > New Case. */
public final class NewCaseHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        CaseService cases = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(CaseService.class);
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        NewCaseModel model = new NewCaseModel(cases.knowledge());
        if (NewCaseWizard.dialog(shell, model, Messages.newCase_title, Messages.newCase_start).open() == Window.OK) {
            cases.newCase(model.intake(), model.name());
        }
        return null;
    }
}
