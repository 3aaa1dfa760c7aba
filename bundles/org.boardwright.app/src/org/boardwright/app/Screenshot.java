package org.boardwright.app;

import java.nio.file.Path;

import org.boardwright.ui.CaseService;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Saves a picture of the window once all logs given at the start are read, then closes it. */
final class Screenshot extends Job {

    /** Time for the window manager and the theme to settle; nothing tells when they have. */
    private static final int SETTLE_MILLIS = 2500;

    private final Path file;
    private final CaseService cases;

    Screenshot(Path file, CaseService cases) {
        super("screenshot");
        this.file = file;
        this.cases = cases;
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
        display.asyncExec(() -> display.timerExec(SETTLE_MILLIS, () -> {
            save(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell());
            PlatformUI.getWorkbench().close();
        }));
        return Status.OK_STATUS;
    }

    private void save(Shell shell) {
        Rectangle area = shell.getBounds();
        Image image = new Image(shell.getDisplay(), area.width, area.height);
        GC screen = new GC(shell.getDisplay());
        screen.copyArea(image, area.x, area.y);
        screen.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        image.dispose();
    }
}
