package org.boardwright.app;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The Equinox application behind the window. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display = PlatformUI.createDisplay();
        try {
            if (!lock(Platform.getInstanceLocation())) {
                MessageDialog.openInformation(null, Messages.product, Messages.alreadyRunning);
                return EXIT_OK;
            }
            StartArguments arguments = StartArguments.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
            int result = PlatformUI.createAndRunWorkbench(display, new BenchWorkbenchAdvisor(arguments));
            return result == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            Platform.getInstanceLocation().release();
            display.dispose();
        }
    }

    /** Two windows on one workspace would overwrite each other's settings. */
    private static boolean lock(Location workspace) throws IOException {
        if (!workspace.isSet() || workspace.isReadOnly()) {
            ILog.get().warn("no writable workspace; settings are not kept");
            return true;
        }
        return workspace.isLocked() ? false : workspace.lock();
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
