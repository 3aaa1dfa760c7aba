package org.boardwright.ui.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands of this bundle, run as if chosen from the menu. */
final class Commands {

    static final String OPEN_LOG = "org.boardwright.ui.openLog";
    static final String NEW_CASE = "org.boardwright.ui.newCase";
    static final String SAVE_CASE_AS = "org.boardwright.ui.saveCaseAs";
    static final String EDIT_INTAKE = "org.boardwright.ui.editIntake";
    static final String CLOSE_CASE = "org.boardwright.ui.closeCase";
    static final String REPORT = "org.boardwright.ui.report";

    static final String FIRST_CASE = "org.boardwright.ui.firstCase";
    static final String HELP_HERE = "org.boardwright.ui.helpHere";
    static final String HELP_CONTENTS = "org.boardwright.ui.helpContents";

    private Commands() {
    }

    static void run(String id) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            ILog.get().error("command " + id + " failed", e);
        }
    }
}
