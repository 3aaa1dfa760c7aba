package org.boardwright.ui.internal;

import java.util.Map;

import org.boardwright.ui.BenchService;
import org.boardwright.ui.model.Messages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Phone > Plug In Training Phone, or Pull Out. */
public final class TrainingPhoneHandler extends AbstractHandler implements IElementUpdater {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(BenchView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("the Bench view cannot be shown", e);
        }
        service().toggleTrainingPhone();
        return null;
    }

    private static BenchService service() {
        return PlatformUI.getWorkbench().getService(BenchService.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        BenchService bench = service();
        element.setText(bench != null && bench.session().snapshot().training() ? Messages.bench_pullOut : Messages.bench_plugIn);
    }
}
