package org.boardwright.ui.internal;

import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.CloseCaseModel;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Close Case: what it was. */
public final class CloseCaseHandler extends OnCaseHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        CloseCaseModel model = new CloseCaseModel(cases().knowledge(), cases().snapshot());
        if (new CloseCaseDialog(HandlerUtil.getActiveShellChecked(event), model).open() == Window.OK) {
            cases().closeCase(model.fault().orElseThrow().id(), model.confirmation());
        }
        return null;
    }

    @Override
    boolean mayRun(CaseSnapshot snapshot) {
        return !snapshot.isClosed();
    }
}
