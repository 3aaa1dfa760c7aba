package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.Messages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Open Log. */
public final class OpenLogHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        CaseService cases = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(CaseService.class);
        cases.readLogs(ask(HandlerUtil.getActiveShellChecked(event)));
        return null;
    }

    private static List<Path> ask(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.openLog_title);
        dialog.setFilterExtensions(new String[] {"*.log;*.txt;*.LOG;*.TXT", "*"});
        dialog.setFilterNames(new String[] {Messages.openLog_logs, Messages.openLog_all});
        if (dialog.open() == null) {
            return List.of();
        }
        Path folder = Path.of(dialog.getFilterPath());
        return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
    }
}
