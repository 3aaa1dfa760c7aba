package org.boardwright.ui;

import java.util.concurrent.ExecutionException;

import org.boardwright.workflow.Aside;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** A job that computes for long and that the window goes before: its work is done {@link Aside}, and no user is told of it. */
public abstract class AsideJob extends Job {

    protected AsideJob(String name) {
        super(name);
        setSystem(true);
        setPriority(DECORATE);
    }

    /** What it throws is the job's status. */
    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        try {
            return Aside.call(getName(), () -> work(monitor));
        } catch (ExecutionException e) {
            return Status.error(getName(), e.getCause());
        } catch (InterruptedException e) {
            monitor.setCanceled(true);
            return Status.CANCEL_STATUS;
        }
    }

    /** Does the work, on a thread of its own. */
    protected abstract IStatus work(IProgressMonitor monitor);
}
