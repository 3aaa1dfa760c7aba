package org.boardwright.ui.internal;

import java.util.Arrays;
import java.util.Optional;

import org.boardwright.ui.HelpTopic;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** F1: the page on the dialog or the part that has the focus. Help > Contents: the first page. */
public final class HelpHandler extends AbstractHandler {

    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<Shell> dialog = dialog(window.getShell().getDisplay());
        if (Commands.HELP_CONTENTS.equals(event.getCommand().getId())) {
            show(window.getActivePage(), HelpPages.INDEX);
        } else if (dialog.isPresent()) {
            new HelpWindow(dialog.get(), focused(dialog.get())).open();
        } else {
            show(window.getActivePage(), topic(window.getActivePage()));
        }
        return null;
    }

    /** The dialog opened last: while it is open, nothing behind it can be used. */
    private static Optional<Shell> dialog(Display display) {
        return Arrays.stream(display.getShells()).filter(s -> s.isVisible() && (s.getStyle() & MODAL) != 0).reduce((a, b) -> b);
    }

    private static String focused(Shell shell) {
        Control control = shell.getDisplay().getFocusControl();
        return HelpTopic.of(control == null || control.getShell() != shell ? shell : control);
    }

    /** Parts that say nothing else have a page named by the last word of their id. */
    private static String topic(IWorkbenchPage page) {
        String said = focused(page.getWorkbenchWindow().getShell());
        IWorkbenchPart part = page.getActivePart();
        if (!said.isEmpty() || part == null) {
            return said;
        }
        String id = part.getSite().getId();
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private static void show(IWorkbenchPage page, String topic) throws ExecutionException {
        try {
            HelpView view = (HelpView) page.showView(HelpView.ID);
            if (!HelpView.ID.endsWith("." + topic)) {
                view.show(HelpPages.has(topic) ? topic : HelpPages.INDEX);
            }
        } catch (PartInitException e) {
            throw new ExecutionException("help", e);
        }
    }
}
