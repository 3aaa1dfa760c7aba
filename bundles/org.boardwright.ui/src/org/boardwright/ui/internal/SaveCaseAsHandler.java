package org.boardwright.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Save Case As. Saving is not needed, since every change is saved at once. */
public final class SaveCaseAsHandler extends OnCaseHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        CaseFileDialogs.saveAs(HandlerUtil.getActiveShellChecked(event), cases()).ifPresent(cases()::saveAs);
        return null;
    }
}
