package org.boardwright.ui.knowledge.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackDocument;
import org.boardwright.ui.knowledge.model.PackFileException;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Open Fault Model. */
public final class OpenPackHandler extends AbstractHandler {

    static final String FILE = "org.boardwright.ui.knowledge.openPack.file";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String file = event.getParameter(FILE) == null ? ask(window) : event.getParameter(FILE);
        if (file != null) {
            open(window, Path.of(file).toAbsolutePath().normalize());
        }
        return null;
    }

    private static String ask(IWorkbenchWindow window) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Messages.open_title);
        dialog.setFilterExtensions(new String[] {"*.faults", "*"});
        dialog.setFilterNames(new String[] {Messages.open_packs, Messages.open_all});
        return dialog.open();
    }

    private static void open(IWorkbenchWindow window, Path file) {
        Optional.ofNullable(window.getActivePage()).map(page -> page.findEditor(new PackInput(file)))
                .ifPresentOrElse(editor -> show(window, (PackInput) editor.getEditorInput()), () -> new Reading(window, file).schedule());
    }

    /** First the perspective, then the editor, each in an event of its own. */
    private static void show(IWorkbenchWindow window, PackInput input) {
        inWindow(window, () -> window.getWorkbench().showPerspective(FaultModelPerspective.ID, window));
        inWindow(window, () -> window.getActivePage().openEditor(input, PackEditor.ID));
    }

    private interface Opening {
        void open() throws WorkbenchException;
    }

    private static void inWindow(IWorkbenchWindow window, Opening opening) {
        Display display = window.getWorkbench().getDisplay();
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (window.getShell() == null || window.getShell().isDisposed()) {
                return;
            }
            try {
                opening.open();
            } catch (WorkbenchException e) {
                ILog.get().error(e.getMessage(), e);
                MessageDialog.openError(window.getShell(), Messages.open_failed, e.getMessage());
            }
        });
    }

    /** Reading a pack takes longer than the window may stand still. A file that cannot be edited is refused with the reason, before any editor opens. */
    private static final class Reading extends Job {

        private final IWorkbenchWindow window;
        private final Path file;

        Reading(IWorkbenchWindow window, Path file) {
            super(NLS.bind(Messages.open_job, file.getFileName()));
            this.window = window;
            this.file = file;
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == OpenPackHandler.class;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                show(window, new PackInput(PackDocument.open(file)));
            } catch (PackFileException e) {
                inWindow(window, () -> MessageDialog.openError(window.getShell(), Messages.open_failed, e.getMessage()));
            }
            return Status.OK_STATUS;
        }
    }
}
