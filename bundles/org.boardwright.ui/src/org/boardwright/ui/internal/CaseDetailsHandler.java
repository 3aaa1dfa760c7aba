package org.boardwright.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** View > Case Details. */
public final class CaseDetailsHandler extends OnCaseHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            return HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new CaseInput(), CaseEditor.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("the case editor does not open", e);
        }
    }
}
