package org.boardwright.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.report.ReportKind;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The report as it would be written now; in the browser of the computer where there is none to build in. */
final class ReportPage extends CasePage {

    static final String ID = "report";
    private static final int PREVIEW_HEIGHT = 200;

    private ReportKind kind = ReportKind.CUSTOMER;
    private boolean redact;
    private Browser preview;

    ReportPage(FormEditor editor) {
        super(editor, ID, Messages.editor_report);
    }

    @Override
    void fill(Composite body, FormToolkit toolkit) {
        Composite row = buttons(body, toolkit, 5);
        choice(row, toolkit, Messages.editor_customer, ReportKind.CUSTOMER);
        choice(row, toolkit, Messages.editor_technician, ReportKind.TECHNICAL);
        button(row, toolkit, Messages.editor_plain, SWT.CHECK, b -> {
            redact = b.getSelection();
            show(cases().snapshot());
        });
        button(row, toolkit, Messages.editor_browser, () -> write(this::launch));
        button(row, toolkit, Messages.editor_save, () -> Commands.run(Commands.REPORT));
        try {
            preview = new Browser(body, SWT.NONE);
            preview.setJavascriptEnabled(false);
            GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, PREVIEW_HEIGHT).applyTo(preview);
        } catch (SWTError e) {
            Build.text(body, Messages.editor_noPreview, style().body());
        }
    }

    private void choice(Composite row, FormToolkit toolkit, String text, ReportKind one) {
        Button button = button(row, toolkit, text, SWT.RADIO, b -> {
            if (b.getSelection()) {
                kind = one;
                show(cases().snapshot());
            }
        });
        button.setSelection(kind == one);
    }

    @Override
    void show(CaseSnapshot snapshot) {
        if (preview != null && snapshot.record().isPresent()) {
            write(html -> {
                if (!preview.isDisposed()) {
                    preview.setText(html);
                }
            });
        }
    }

    private void launch(String html) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Path file = Files.createTempFile(folder, "report", ".html");
            file.toFile().deleteOnExit();
            Files.writeString(file, html);
            if (!Program.launch(file.toUri().toString())) {
                getManagedForm().getForm().setMessage(NLS.bind(Messages.report_noViewer, file), IMessageProvider.WARNING);
            }
        } catch (IOException e) {
            getManagedForm().getForm().setMessage(NLS.bind(Messages.report_failed, folder, e.getMessage()), IMessageProvider.ERROR);
        }
    }

    /** Writes the report in the background. */
    private void write(Consumer<String> then) {
        Display display = getSite().getShell().getDisplay();
        ReportKind wanted = kind;
        boolean plain = redact;
        Job job = new Job(Messages.job_preview) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                Optional<String> html = cases().session().reportHtml(wanted, plain);
                if (!display.isDisposed()) {
                    display.asyncExec(() -> html.ifPresent(then));
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }
}
