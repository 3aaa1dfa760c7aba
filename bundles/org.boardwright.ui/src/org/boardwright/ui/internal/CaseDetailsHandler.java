package org.boardwright.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** View > Case Details, at a page if one is named. */
public final class CaseDetailsHandler extends OnCaseHandler {

    private static final String PAGE = "org.boardwright.ui.caseDetails.page";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            var editor = (CaseEditor) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new CaseInput(), CaseEditor.ID);
            String page = event.getParameter(PAGE);
            return page == null ? editor : editor.setActivePage(page);
        } catch (PartInitException e) {
            throw new ExecutionException("the case editor does not open", e);
        }
    }
}
