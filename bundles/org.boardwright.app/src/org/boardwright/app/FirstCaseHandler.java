package org.boardwright.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;

/** Help > The First Case, Step by Step. */
public final class FirstCaseHandler extends AbstractHandler {

    private static final String GUIDE = "org.boardwright.app.firstCase";

    @Override
    public Object execute(ExecutionEvent event) {
        new OpenCheatSheetAction(GUIDE).run();
        return null;
    }
}
