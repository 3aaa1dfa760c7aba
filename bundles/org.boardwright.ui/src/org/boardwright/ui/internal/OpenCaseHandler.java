package org.boardwright.ui.internal;

import java.nio.file.Path;

import org.boardwright.ui.CaseService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Open Case, or a case used lately. */
public final class OpenCaseHandler extends AbstractHandler {

    static final String COMMAND = "org.boardwright.ui.openCase";
    static final String FILE = "org.boardwright.ui.openCase.file";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        CaseService cases = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(CaseService.class);
        String file = event.getParameter(FILE);
        if (file == null) {
            CaseFileDialogs.open(HandlerUtil.getActiveShellChecked(event), cases).ifPresent(cases::openCase);
        } else {
            cases.openCase(Path.of(file));
        }
        return null;
    }
}
