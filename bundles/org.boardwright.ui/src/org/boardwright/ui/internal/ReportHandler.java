package org.boardwright.ui.internal;

import java.nio.file.Path;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.ReportModel;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** File > Report. */
public final class ReportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        ReportModel model = ReportModel.of(cases().snapshot(), Path.of(System.getProperty("user.home")));
        if (new ReportDialog(shell, model).open() == Window.OK && mayReplace(model, shell)) {
            new WriteReportJob(cases().session(), model, shell.getDisplay()).schedule();
        }
        return null;
    }

    private static boolean mayReplace(ReportModel model, Shell shell) {
        return !model.replaces() || MessageDialog.openConfirm(shell, Messages.report_title, NLS.bind(Messages.report_replace, model.path()));
    }

    @Override
    public void setEnabled(Object evaluationContext) {
        CaseService cases = cases();
        setBaseEnabled(cases != null && cases.snapshot().answer().isPresent());
    }

    private static CaseService cases() {
        return PlatformUI.getWorkbench().getService(CaseService.class);
    }
}
