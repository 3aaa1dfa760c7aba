package org.boardwright.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.SkipReason;
import org.boardwright.packs.PackChange;
import org.boardwright.packs.Packs;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseShelf;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.CaseTrouble;
import org.boardwright.ui.model.CaseTrouble.Choice;
import org.boardwright.ui.model.DoneStep;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.PackNews;
import org.boardwright.ui.model.RecentCases;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.Workflow;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.FrameworkUtil;
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

    /** In the state of this bundle. */
    private static final String RECENT = "recent-cases.txt";

    private final Workflow workflow;
    private final CaseSession session;
    private final CaseShelf shelf;
    private final RecentCases recent;
    private volatile Path givenFolder;
    private final Workflow.Subscription packs;
    private final Workflow.Subscription otherPrograms;
    /** Answers are recorded one after the other, in the order they were given. */
    private final ISchedulingRule changes = new OneAtATime();
    /** Logs are read one lot after the other, but reading does not hold answers up. */
    private final ISchedulingRule reading = new OneAtATime();

    /** @param installed brings the packs of the shop back, before the first case is reasoned on */
    @Activate
    public CaseService(@Reference Workflow workflow, @Reference Packs installed) {
        installed.problems().forEach(ILog.get()::warn);
        this.workflow = workflow;
        this.recent = new RecentCases(Platform.getStateLocation(FrameworkUtil.getBundle(CaseService.class)).append(RECENT).toPath());
        this.shelf = new CaseShelf(this::folder, Clock.systemDefaultZone());
        this.session = new CaseSession(workflow, CasePreferences::technician, shelf, this::noteOnBench);
        this.packs = workflow.onKnowledgeChange(() -> change(Messages.job_packs, monitor -> session.refresh()));
        this.otherPrograms = installed.follow(this::tell, e -> ILog.get().warn(e.getMessage(), e));
    }

    private void tell(List<PackChange> changes) {
        change(Messages.job_packs, monitor -> session.notices(n -> PackNews.added(n, changes)));
    }

    @Deactivate
    void close() {
        otherPrograms.close();
        packs.close();
        ReadLogsJob.cancelAll();
        session.leave();
    }

    private Path folder() {
        Path given = givenFolder;
        return given == null ? CasePreferences.folder() : given;
    }

    /** Keeps new cases in another folder than the preferences say, for as long as the program runs. */
    public void keepCasesIn(Path folder) {
        givenFolder = folder;
    }

    /** Stops reading and waits until every answer given is saved; for the end of the program. */
    public void finish() {
        ReadLogsJob.cancelAll();
        try {
            Job.getJobManager().join(this, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void noteOnBench(Optional<Path> file) {
        try {
            recent.note(file);
        } catch (IOException e) {
            ILog.get().warn("the list of recent cases could not be written", e);
        }
    }

    /** The cases used, last one first. */
    public List<Path> recentCases() {
        return recent.used();
    }

    /** Where new cases are kept, and what they are called. */
    public CaseShelf shelf() {
        return shelf;
    }

    /** Puts the case on the bench that was there when the program ended, however it ended; for the start. */
    public void reopen() {
        change(Messages.job_open, monitor -> {
            try {
                recent.read();
            } catch (IOException e) {
                ILog.get().warn("the list of recent cases could not be read", e);
            }
            recent.onBench().filter(Files::exists).ifPresent(session::openFile);
        });
    }

    /** What is known now; never waits. */
    public CaseSnapshot snapshot() {
        return session.snapshot();
    }

    /** What the installed packs know. */
    public KnowledgeBase knowledge() {
        return workflow.knowledge();
    }

    /** Opens cases besides the one on the bench, for reading. */
    Workflow workflow() {
        return workflow;
    }

    /** The session, for those who want to be told of changes. */
    public CaseSession session() {
        return session;
    }

    /** Reads logs into the case, in the background. A case file among them is opened instead, before the others are read. */
    public void readLogs(List<Path> files) {
        files.stream().filter(CaseService::isCase).findFirst().ifPresent(this::openCase);
        List<Path> logs = files.stream().filter(f -> !isCase(f)).toList();
        if (!logs.isEmpty()) {
            Job job = new ReadLogsJob(session, this, logs);
            job.setRule(reading);
            job.schedule();
        }
    }

    private static boolean isCase(Path file) {
        return file.toString().endsWith(CaseRecord.ENDING);
    }

    /**
     * Puts a new case on the bench, in a file of its own; reading for the old one is cancelled.
     *
     * @param name what the case is to be called; empty for a name made of phone and complaint
     */
    public void newCase(CaseIntake intake, String name) {
        ReadLogsJob.cancelAll();
        change(Messages.job_open, monitor -> session.open(intake, name));
    }

    /** Puts the case in a file on the bench; reading for the old one is cancelled. */
    public void openCase(Path file) {
        ReadLogsJob.cancelAll();
        change(Messages.job_open, monitor -> session.openFile(file));
    }

    /** Clears the bench; reading is cancelled, the case stays in its file. */
    public void clearBench() {
        ReadLogsJob.cancelAll();
        change(Messages.job_open, monitor -> session.close());
    }

    /** Writes down anew what is known of phone, customer and history. */
    public void setIntake(CaseIntake intake) {
        change(Messages.job_answer, monitor -> session.change((open, by) -> open.setIntake(intake, by)));
    }

    /** Closes the case with a verdict. */
    public void closeCase(String fault, String confirmation) {
        change(Messages.job_answer, monitor -> session.change((open, by) -> open.close(fault, confirmation, by)));
    }

    /** Opens a closed case again. */
    public void reopenCase() {
        change(Messages.job_answer, monitor -> session.change(OpenCase::reopen));
    }

    /** Saves the case to another file and goes on there. */
    public void saveAs(Path file) {
        change(Messages.job_save, monitor -> session.saveAs(file));
    }

    /** Looks whether somebody else changed the file of the case. */
    public void checkFile() {
        change(Messages.job_save, monitor -> session.checkFile());
    }

    /**
     * Does what the technician decided about trouble with a file.
     *
     * @param target where to save, for {@link Choice#SAVE_AS}; not used otherwise
     */
    public void decide(CaseTrouble trouble, Choice choice, Path target) {
        change(Messages.job_save, monitor -> {
            switch (choice) {
                case TRY_AGAIN -> session.saveAgain();
                case SAVE_AS -> session.saveAs(target);
                case OPEN_THEIRS -> session.openFile(trouble.file());
                case REPLACE_THEIRS -> session.saveOver();
                case OPEN_BACKUP -> session.openBackup(trouble.file());
                case GO_ON -> session.forgetTrouble();
            }
        });
    }

    /** Records the answer to a step. */
    public void answer(DoneStep answered) {
        change(Messages.job_answer, monitor -> known(() -> session.answer(answered)));
    }

    /** Notes that a step cannot be done. */
    public void skip(String step, SkipReason reason) {
        change(Messages.job_answer, monitor -> known(() -> session.skip(step, reason)));
    }

    /** A step can be done after all. */
    public void resume(String step) {
        change(Messages.job_answer, monitor -> session.resume(step));
    }

    private interface Recording {
        void run() throws UnknownAnswerException;
    }

    private static void known(Recording recording) throws CoreException {
        try {
            recording.run();
        } catch (UnknownAnswerException e) {
            throw new CoreException(Status.error(Messages.job_failed + " " + e.getMessage(), e));
        }
    }

    /** Undoes the last change. */
    public void undo() {
        change(Messages.job_answer, monitor -> session.undo());
    }

    /** Does the change again that was undone last. */
    public void redo() {
        change(Messages.job_answer, monitor -> session.redo());
    }

    /** Takes back one piece of evidence. */
    public void withdraw(int key, String reason) {
        change(Messages.job_answer, monitor -> session.change((open, by) -> open.withdraw(key, by, reason)));
    }

    /** Clears the notices about files. */
    public void dismissNotices() {
        change(Messages.job_answer, monitor -> session.notices(n -> List.of()));
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
