package org.boardwright.ui.internal;

import org.boardwright.ui.CaseService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;

/** File > Open Again. */
public final class ReopenCaseHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        cases().reopenCase();
        return null;
    }

    @Override
    public void setEnabled(Object evaluationContext) {
        CaseService cases = cases();
        setBaseEnabled(cases != null && cases.snapshot().isClosed());
    }

    private static CaseService cases() {
        return PlatformUI.getWorkbench().getService(CaseService.class);
    }
}
