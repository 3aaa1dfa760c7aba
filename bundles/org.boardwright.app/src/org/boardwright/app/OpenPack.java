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

/** Opens packs by the command of the fault-model editor, which this bundle does not know. */
final class OpenPack {

    private static final String COMMAND = "org.boardwright.ui.knowledge.openPack";

    private OpenPack() {
    }

    /** Opens the editor on a file; what is wrong with it is told in the window. */
    static void inEditor(Path file) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var command = window.getService(ICommandService.class).getCommand(COMMAND);
        try {
            window.getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(command, Map.of(COMMAND + ".file", file.toAbsolutePath().toString())), null);
        } catch (CommandException e) {
            ILog.get().error(file + " could not be opened", e);
        }
    }
}
