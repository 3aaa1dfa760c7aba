package org.boardwright.ui;

import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.boardwright.phones.UsbSource;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.ui.model.BenchSession;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.PhoneCard;
import org.boardwright.workflow.Workflow;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The phones at the bench, for the window: what waits for a phone runs as a job of the family of this object. Watches
 * from the first time it is asked for.
 */
@Component(service = BenchService.class)
public final class BenchService {

    private final BenchSession session;

    @Activate
    public BenchService(@Reference Workflow workflow, @Reference CaseService cases) {
        session = new BenchSession(workflow, cases.session(), UsbSource.ofSystem(system()), usbmuxd());
    }

    private static String system() {
        return System.getProperty("os.name");
    }

    private static MuxAddress usbmuxd() {
        try {
            return MuxAddress.of(System.getenv(), system());
        } catch (IllegalArgumentException wrong) {
            ILog.get().warn(wrong.getMessage() + "; the address of the system is used instead", wrong);
            return MuxAddress.of(Map.of(), system());
        }
    }

    @Deactivate
    void close() throws IOException {
        Job.getJobManager().cancel(this);
        session.close();
    }

    /** What is shown. */
    public BenchSession session() {
        return session;
    }

    /** Begins a case about a phone. */
    public void newCase(PhoneCard card) {
        run(NLS.bind(Messages.job_phone, card.title()), cancelled -> session.newCase(card, cancelled));
    }

    /** Reads what a phone tells into the case. */
    public void addEvidence(PhoneCard card) {
        run(NLS.bind(Messages.job_phone, card.title()), cancelled -> session.addEvidence(card, cancelled));
    }

    /** Pairs with a phone. */
    public void pair(PhoneCard card) {
        run(NLS.bind(Messages.job_pair, card.title()), cancelled -> session.pair(card, cancelled));
    }

    /** Sends a phone into recovery mode. */
    public void enterRecovery(PhoneCard card) {
        run(NLS.bind(Messages.job_phone, card.title()), cancelled -> session.enterRecovery(card, cancelled));
    }

    /** Lets a phone in recovery mode start. */
    public void leaveRecovery(PhoneCard card) {
        run(NLS.bind(Messages.job_phone, card.title()), cancelled -> session.leaveRecovery(card, cancelled));
    }

    /** Checks this computer. */
    public void checkHost() {
        run(Messages.job_host, session::checkHost);
    }

    /** Plugs the training phone in, or pulls it out. */
    public void toggleTrainingPhone() {
        run(Messages.job_training, cancelled -> {
            if (session.snapshot().training()) {
                session.pullTrainingPhoneOut();
            } else {
                session.plugTrainingPhoneIn();
            }
        });
    }

    private interface Work {
        void run(BooleanSupplier cancelled) throws IOException;
    }

    private void run(String name, Work work) {
        Job job = new Job(name) {

            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    work.run(monitor::isCanceled);
                    return Status.OK_STATUS;
                } catch (IOException failed) {
                    return Status.error(NLS.bind(Messages.bench_failed, failed.getMessage()), failed);
                }
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == BenchService.this;
            }
        };
        job.schedule();
    }
}
