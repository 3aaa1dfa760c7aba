package org.boardwright.ui.knowledge.internal;

import java.nio.file.Path;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackDocument;
import org.boardwright.ui.knowledge.model.PackFileException;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
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
        return file == null ? null : open(window, Path.of(file));
    }

    private static String ask(IWorkbenchWindow window) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Messages.open_title);
        dialog.setFilterExtensions(new String[] {"*.faults", "*"});
        dialog.setFilterNames(new String[] {Messages.open_packs, Messages.open_all});
        return dialog.open();
    }

    /** A file that cannot be edited is refused with the reason, before any editor opens. */
    private static Object open(IWorkbenchWindow window, Path file) throws ExecutionException {
        try {
            PackDocument document = PackDocument.open(file);
            window.getWorkbench().showPerspective(FaultModelPerspective.ID, window);
            return window.getActivePage().openEditor(new PackInput(document), PackEditor.ID);
        } catch (PackFileException e) {
            MessageDialog.openError(window.getShell(), Messages.open_failed, e.getMessage());
            return null;
        } catch (WorkbenchException e) {
            throw new ExecutionException(file.toString(), e);
        }
    }
}
