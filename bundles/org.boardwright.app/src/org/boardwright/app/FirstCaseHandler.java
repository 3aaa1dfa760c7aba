package org.boardwright.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.internal.cheatsheets.views.CheatSheetView;

/**
 * Help > The First Case, Step by Step. The platform's own action for it wants Eclipse's help window, which the product does not have;
 * the view does without.
 */
public final class FirstCaseHandler extends AbstractHandler {

    private static final String GUIDE = "org.boardwright.app.firstCase";
    static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(VIEW) instanceof CheatSheetView view) {
                view.setInput(GUIDE);
            }
        } catch (PartInitException e) {
            throw new ExecutionException("the guide cannot be shown", e);
        }
        return null;
    }
}
