package org.boardwright.ui.internal;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.CaseSnapshot;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.ui.PlatformUI;

/** A command that needs a case on the bench. */
abstract class OnCaseHandler extends AbstractHandler {

    @Override
    public final void setEnabled(Object evaluationContext) {
        CaseService cases = cases();
        setBaseEnabled(cases != null && cases.snapshot().record().isPresent() && mayRun(cases.snapshot()));
    }

    boolean mayRun(CaseSnapshot snapshot) {
        return true;
    }

    static CaseService cases() {
        return PlatformUI.getWorkbench().getService(CaseService.class);
    }
}
