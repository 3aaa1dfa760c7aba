package org.boardwright.app;

import java.util.function.Consumer;

import org.boardwright.ui.CaseService;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Takes pictures once all files given at the start are read. */
final class Screenshot extends Job {

    /** Time for the window manager and the theme to settle; nothing tells when they have. */
    private static final int SETTLE_MILLIS = 2500;

    private final CaseService cases;
    private final Consumer<Shell> take;

    /** @param take takes the pictures of the window and closes it, on the user-interface thread */
    Screenshot(CaseService cases, Consumer<Shell> take) {
        super("screenshot");
        this.cases = cases;
        this.take = take;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Job.getJobManager().join(cases, monitor);
        } catch (InterruptedException e) {
            throw new OperationCanceledException();
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> display.timerExec(SETTLE_MILLIS,
                () -> take.accept(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell())));
        return Status.OK_STATUS;
    }
}
