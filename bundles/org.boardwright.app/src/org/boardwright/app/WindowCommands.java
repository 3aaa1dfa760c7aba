package org.boardwright.app;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands of the window, also of bundles that this one does not know. */
final class WindowCommands {

    private static final String OPEN_PACK = "org.boardwright.ui.knowledge.openPack";

    private WindowCommands() {
    }

    /** Opens the fault-model editor on a file; what is wrong with it is told in the window. */
    static void openPack(Path file) {
        try {
            run(OPEN_PACK, "file", file.toAbsolutePath().toString());
        } catch (CommandException e) {
            ILog.get().error(file + " could not be opened", e);
        }
    }

    /** @param parameter its name behind that of the command */
    static void run(String command, String parameter, String value) throws CommandException {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(
                window.getService(ICommandService.class).getCommand(command), Map.of(command + "." + parameter, value)), null);
    }
}
