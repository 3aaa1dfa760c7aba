package org.boardwright.ui.internal;

import org.boardwright.ui.CaseService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Save Case As. Saving is not needed, since every change is saved at once. */
public final class SaveCaseAsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        CaseService cases = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(CaseService.class);
        CaseFileDialogs.saveAs(HandlerUtil.getActiveShellChecked(event), cases).ifPresent(cases::saveAs);
        return null;
    }

    @Override
    public void setEnabled(Object evaluationContext) {
        CaseService cases = PlatformUI.getWorkbench().getService(CaseService.class);
        setBaseEnabled(cases != null && cases.snapshot().answer().isPresent());
    }
}
