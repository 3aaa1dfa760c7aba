package org.boardwright.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.ReadProgress;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Reads logs into the case, with progress by bytes; can be cancelled. */
final class ReadLogsJob extends Job {

    private static final int TICKS_PER_FILE = 1000;

    private final CaseSession session;
    private final Object family;
    private final List<Path> files;

    ReadLogsJob(CaseSession session, Object family, List<Path> files) {
        super(files.size() == 1 ? NLS.bind(Messages.job_read, files.getFirst().getFileName())
                : NLS.bind(Messages.job_readMany, files.size()));
        this.session = session;
        this.family = family;
        this.files = List.copyOf(files);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor sub = SubMonitor.convert(monitor, files.size() * TICKS_PER_FILE);
        session.attach(files, new MonitorProgress(sub), sub::isCanceled);
        return sub.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object asked) {
        return asked == family || asked == ReadLogsJob.class;
    }

    /** Stops all reading. Answers that are being recorded go on. */
    static void cancelAll() {
        getJobManager().cancel(ReadLogsJob.class);
    }

    private static final class MonitorProgress implements ReadProgress {

        private final SubMonitor all;
        private SubMonitor file;
        private long bytesPerTick = Long.MAX_VALUE;
        private long pending;

        MonitorProgress(SubMonitor all) {
            this.all = all;
            this.file = all;
        }

        @Override
        public void begin(String name, OptionalLong size) {
            file = all.split(TICKS_PER_FILE, SubMonitor.SUPPRESS_ISCANCELED);
            file.setWorkRemaining(TICKS_PER_FILE);
            file.subTask(name);
            bytesPerTick = Math.max(1, size.orElse(Long.MAX_VALUE) / TICKS_PER_FILE);
            pending = 0;
        }

        @Override
        public void read(int bytes) {
            pending += bytes;
            if (pending >= bytesPerTick) {
                // SubMonitor stops at the end of its share when a probe reads a part twice.
                file.worked((int) Math.min(TICKS_PER_FILE, pending / bytesPerTick));
                pending %= bytesPerTick;
            }
        }
    }
}
