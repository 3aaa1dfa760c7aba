package org.boardwright.ui;

import java.nio.file.Path;
import java.util.List;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.DoneStep;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.Workflow;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The case on the bench, for the window: every change runs as a job, so none of these methods waits. The jobs belong to
 * the family of this object. Views get it from their site, {@code getSite().getService(CaseService.class)}.
 */
@Component(service = CaseService.class)
public final class CaseService {

    private final Workflow workflow;
    private final CaseSession session;
    private final Workflow.Subscription packs;
    /** Answers are recorded one after the other, in the order they were given. */
    private final ISchedulingRule changes = new OneAtATime();
    /** Logs are read one lot after the other, but reading does not hold answers up. */
    private final ISchedulingRule reading = new OneAtATime();

    @Activate
    public CaseService(@Reference Workflow workflow) {
        this.workflow = workflow;
        this.session = new CaseSession(workflow, System.getProperty("user.name", "technician"));
        this.packs = workflow.onKnowledgeChange(() -> change(Messages.job_packs, monitor -> session.refresh()));
    }

    @Deactivate
    void close() {
        packs.close();
        Job.getJobManager().cancel(this);
    }

    /** What is known now; never waits. */
    public CaseSnapshot snapshot() {
        return session.snapshot();
    }

    /** What the installed packs know. */
    public KnowledgeBase knowledge() {
        return workflow.knowledge();
    }

    /** The session, for those who want to be told of changes. */
    public CaseSession session() {
        return session;
    }

    /** Reads logs into the case, in the background. */
    public void readLogs(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Job job = new ReadLogsJob(session, this, files);
        job.setRule(reading);
        job.schedule();
    }

    /** Puts a new case on the bench; reading for the old one is cancelled. */
    public void newCase(String productType, String complaint) {
        Job.getJobManager().cancel(this);
        change(Messages.job_open, monitor -> session.open(productType, complaint));
    }

    /** Clears the bench; reading is cancelled. */
    public void closeCase() {
        Job.getJobManager().cancel(this);
        change(Messages.job_open, monitor -> session.close());
    }

    /** Records the answer to a step. */
    public void answer(DoneStep answered) {
        change(Messages.job_answer, monitor -> record(answered));
    }

    private void record(DoneStep answered) throws CoreException {
        try {
            session.answer(answered);
        } catch (UnknownAnswerException e) {
            throw new CoreException(Status.error(Messages.job_failed + " " + e.getMessage(), e));
        }
    }

    /** Takes back the last answer. */
    public void takeBack() {
        change(Messages.job_answer, monitor -> session.takeBack());
    }

    /** Takes back one piece of evidence. */
    public void withdraw(int key, String reason) {
        change(Messages.job_answer, monitor -> session.withdraw(key, reason));
    }

    /** Clears the notices about files. */
    public void dismissNotices() {
        change(Messages.job_answer, monitor -> session.dismissNotices());
    }

    private void change(String name, ICoreRunnable change) {
        Job job = new ChangeJob(name, change);
        job.setRule(changes);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private final class ChangeJob extends Job {

        private final ICoreRunnable change;

        ChangeJob(String name, ICoreRunnable change) {
            super(name);
            this.change = change;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                change.run(monitor);
                return Status.OK_STATUS;
            } catch (CoreException e) {
                return e.getStatus();
            }
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == CaseService.this;
        }
    }

    private static final class OneAtATime implements ISchedulingRule {

        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }
}
