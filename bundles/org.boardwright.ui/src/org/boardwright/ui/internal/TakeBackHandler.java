package org.boardwright.ui.internal;

import org.boardwright.ui.CaseService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;

/** Edit > Take Back: the last answer no longer counts. */
public final class TakeBackHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        cases().takeBack();
        return null;
    }

    @Override
    public void setEnabled(Object evaluationContext) {
        CaseService cases = cases();
        setBaseEnabled(cases != null && cases.snapshot().canTakeBack());
    }

    private static CaseService cases() {
        return PlatformUI.getWorkbench().getService(CaseService.class);
    }
}
