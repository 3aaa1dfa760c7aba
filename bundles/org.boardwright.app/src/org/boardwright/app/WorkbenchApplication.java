package org.boardwright.app;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The Equinox application behind the window. */
public final class WorkbenchApplication implements IApplication {

    private static final Integer EXIT_NO_SETTINGS = 1;

    @Override
    public Object start(IApplicationContext context) {
        GtkLook.prepare();
        Display display = PlatformUI.createDisplay();
        Workspace workspace = new Workspace(Platform.getInstanceLocation());
        try {
            if (workspace.take()) {
                return run(display, StartArguments.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS)));
            }
            MessageDialog.openInformation(null, Messages.product, Messages.alreadyRunning);
            return EXIT_OK;
        } catch (IOException e) {
            ILog.get().error("no workspace", e);
            MessageDialog.openError(null, Messages.product, NLS.bind(Messages.noSettings, e.getMessage()));
            return EXIT_NO_SETTINGS;
        } finally {
            workspace.release();
            display.dispose();
        }
    }

    private static Integer run(Display display, StartArguments arguments) {
        int result = PlatformUI.createAndRunWorkbench(display, new BenchWorkbenchAdvisor(arguments));
        return result == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().syncExec(workbench::close);
    }
}
