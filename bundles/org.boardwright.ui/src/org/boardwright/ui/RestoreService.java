package org.boardwright.ui;

import java.nio.file.Path;
import java.time.Clock;

import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreTools;
import org.boardwright.restore.SilenceLimits;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.RestoreBoard;
import org.boardwright.workflow.Workflow;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Restores for the window: what may wait runs as a job. Views get it from their site. */
@Component(service = RestoreService.class)
public final class RestoreService {

    private final RestoreBoard board;
    private final CaseService cases;
    private volatile Path folder = Path.of(System.getProperty("user.home"), ".boardwright", "restores");
    private volatile RestoreTools tools = RestoreTools.installed();

    @Activate
    public RestoreService(@Reference Workflow workflow, @Reference CaseService cases) {
        this.cases = cases;
        board = new RestoreBoard(workflow, cases.session(),
                () -> new RestoreRunner(folder, tools, SilenceLimits.usual(), Clock.systemUTC()).watchingUsb(), Clock.systemUTC());
    }

    /** Uses another place for logs and unpacked firmware, and other programs, for as long as the workbench runs. */
    public void use(Path otherFolder, RestoreTools otherTools) {
        folder = otherFolder;
        tools = otherTools;
    }

    /** Where logs and unpacked firmware are. */
    public Path folder() {
        return folder;
    }

    /** The restore on the bench. */
    public RestoreBoard board() {
        return board;
    }

    /** Starts a restore. */
    public void start(RestoreBoard.Order order) {
        run(() -> board.start(order));
    }

    /** Follows restores that were started before, for the start of the workbench; once the case of last time is open. */
    public void resume() {
        run(() -> {
            awaitCase();
            board.resume();
        });
    }

    private void awaitCase() {
        try {
            Job.getJobManager().join(cases, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Runnable work) {
        Job.create(Messages.job_restore, (ICoreRunnable) monitor -> work.run()).schedule();
    }
}
