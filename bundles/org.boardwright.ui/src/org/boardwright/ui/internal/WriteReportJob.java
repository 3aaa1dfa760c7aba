package org.boardwright.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.boardwright.ui.ShopPreferences;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.ReportModel;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;

/** Writes a report and shows it in the system's viewer. */
final class WriteReportJob extends Job {

    private final CaseSession session;
    private final ReportModel wanted;
    private final Path file;
    private final Display display;

    WriteReportJob(CaseSession session, ReportModel model, Display display) {
        super(Messages.job_report);
        this.session = session;
        this.wanted = model;
        this.file = model.path();
        this.display = display;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            List<String> remarks = session.writeReport(wanted, ShopPreferences.letterhead());
            if (!display.isDisposed()) {
                display.asyncExec(() -> show(remarks));
            }
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.report_failed, file, e.getMessage()), e);
        }
    }

    private void show(List<String> remarks) {
        if (!remarks.isEmpty()) {
            MessageDialog.openWarning(display.getActiveShell(), Messages.report_title, String.join("\n", remarks));
        }
        if (!Program.launch(file.toString())) {
            MessageDialog.openInformation(display.getActiveShell(), Messages.report_title, NLS.bind(Messages.report_noViewer, file));
        }
    }
}
