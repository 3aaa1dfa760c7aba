package org.boardwright.ui.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.boardwright.ui.model.LogRows;
import org.boardwright.ui.model.LogText;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.LogPhases;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;

/** A log of any size, its phases folded, its evidence marked. It is read in the background and never changed. */
public final class LogEditor extends EditorPart {

    public static final String ID = "org.boardwright.ui.log";

    private static final long REFRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private LogRows rows;
    private LogText text;
    private LogPane pane;
    private LogTimeline timeline;
    private LogFindBar find;
    private Passage trouble;
    private Job reading;
    private long wanted;
    /** The line asked for last: folding the phases must not lose it. */
    private long sought;
    private long refreshed;

    /** Opens a log at a line, or shows the line when it is open. */
    static void open(IWorkbenchPage page, LogInput input, long line) throws PartInitException {
        if (page.openEditor(input, ID) instanceof LogEditor editor) {
            editor.reveal(line);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof LogInput)) {
            throw new PartInitException(NLS.bind(Messages.log_noLog, input.getName()));
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        LogInput input = (LogInput) getEditorInput();
        Style style = new Style(parent);
        rows = new LogRows(input.marks());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        trouble = Style.themed(Build.text(parent, "", style.body()), Style.WARNING);
        Build.show(trouble, false);
        timeline = new LogTimeline(parent, rows, style, this::reveal);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(timeline);
        find = new LogFindBar(parent, style, this::found, this::closeFind);
        pane = new LogPane(parent, rows, style, this::showEvidence);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
        pane.onFindKey(forward -> find.look(forward));
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                openFind();
                return null;
            }
        });
        read(input, parent.getDisplay());
    }

    /** Opens the search; it goes on from where the log is read. */
    void openFind() {
        find.from(Math.max(0, pane.lineInSight() - 1));
        find.open();
        pane.getParent().layout();
    }

    private void closeFind() {
        pane.getParent().layout();
        pane.setFocus();
    }

    private void found(String words, long line) {
        sought = line;
        pane.reveal(line, words);
    }

    private void read(LogInput input, Display display) {
        ICoreRunnable work = monitor -> read(input, display, monitor);
        reading = Job.create(NLS.bind(Messages.job_log, input.getName()), work);
        reading.schedule();
    }

    private void read(LogInput input, Display display, IProgressMonitor monitor) {
        try {
            LogText opened = new LogText(input.file());
            onDisplay(display, () -> show(opened));
            opened.index(monitor::isCanceled, () -> refreshNowAndThen(display));
            onDisplay(display, this::refresh);
            List<LogPhases.Stretch> phases = LogPhases.of(input.file(), monitor::isCanceled);
            onDisplay(display, () -> cut(phases));
        } catch (IOException e) {
            onDisplay(display, () -> fail(input, e));
        }
    }

    private void refreshNowAndThen(Display display) {
        long now = System.nanoTime();
        if (now - refreshed > REFRESH_NANOS) {
            refreshed = now;
            onDisplay(display, this::refresh);
        }
    }

    private void onDisplay(Display display, Runnable shows) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!pane.isDisposed()) {
                    shows.run();
                }
            });
        }
    }

    private void show(LogText opened) {
        text = opened;
        pane.show(opened);
        find.on(opened);
        refresh();
    }

    private void refresh() {
        rows.setLines(text.lines());
        timeline.redraw();
        if (wanted > 0 && wanted <= text.lines()) {
            pane.reveal(wanted);
            wanted = 0;
        } else {
            pane.refresh();
        }
    }

    private void cut(List<LogPhases.Stretch> phases) {
        long line = sought > 0 ? sought : pane.lineInSight();
        rows.cut(phases.stream().map(LogPhases.Stretch::name).toList(), phases.stream().map(LogPhases.Stretch::firstLine).toList());
        timeline.redraw();
        if (line > 1) {
            pane.reveal(line);
        } else {
            pane.refresh();
        }
    }

    private void fail(LogInput input, IOException e) {
        trouble.setText(NLS.bind(Messages.log_gone, input.file(), e.getMessage()));
        Build.show(trouble, true);
        pane.getParent().layout();
    }

    /** Shows a line, as soon as it is known. */
    void reveal(long line) {
        sought = line;
        if (text != null && line <= text.lines()) {
            pane.reveal(line);
        } else {
            wanted = line;
        }
    }

    private void showEvidence(int key) {
        try {
            if (getSite().getPage().showView(EvidenceView.ID) instanceof EvidenceView view) {
                view.select(key);
            }
        } catch (PartInitException e) {
            ILog.get().log(e.getStatus());
        }
    }

    /** The search, for tests. */
    LogFindBar find() {
        return find;
    }

    /** What can be read now, for tests. */
    LogPane pane() {
        return pane;
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }

    @Override
    public void dispose() {
        if (reading != null) {
            reading.cancel();
            find.stop();
        }
        if (text != null) {
            try {
                text.close();
            } catch (IOException e) {
                ILog.get().warn("a log could not be closed", e);
            }
        }
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("a log is never changed");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a log is never changed");
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
