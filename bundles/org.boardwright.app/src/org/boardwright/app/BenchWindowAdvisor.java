package org.boardwright.app;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.CaseTroubles;
import org.boardwright.ui.FileDrop;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.CaseTitle;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;

/** The window: its size, its title, the status line. */
final class BenchWindowAdvisor extends WorkbenchWindowAdvisor {

    /** Its keys stand above those the platform has for the same, such as its own New. */
    private static final String KEYS = "org.boardwright.ui.window";
    private static final Point SIZE = new Point(1280, 800);

    private BenchActionBarAdvisor bars;
    private CaseSession.Registration registration;
    private CaseTroubles troubles;

    private final boolean welcome;

    /** @param welcome whether the first start shows the welcome page */
    BenchWindowAdvisor(IWorkbenchWindowConfigurer configurer, boolean welcome) {
        super(configurer);
        this.welcome = welcome;
    }

    @Override
    public void openIntro() {
        if (welcome) {
            super.openIntro();
        }
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        bars = new BenchActionBarAdvisor(configurer);
        return bars;
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(SIZE);
        window.setTitle(Messages.product);
        window.setShowCoolBar(false);
        window.setShowPerspectiveBar(false);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
    }

    @Override
    public void postWindowOpen() {
        getWindowConfigurer().getWindow().getService(IContextService.class).activateContext(KEYS);
        CaseService cases = getWindowConfigurer().getWindow().getService(CaseService.class);
        if (cases == null) {
            return;
        }
        Shell shell = getWindowConfigurer().getWindow().getShell();
        FileDrop.on(shell, cases);
        troubles = CaseTroubles.watch(shell, cases);
        Display display = shell.getDisplay();
        registration = cases.session().onChange(s -> onDisplay(display, cases));
        show(cases.snapshot());
    }

    private void onDisplay(Display display, CaseService cases) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (registration != null) {
                    show(cases.snapshot());
                }
            });
        }
    }

    private void show(CaseSnapshot snapshot) {
        getWindowConfigurer().setTitle(CaseTitle.window(snapshot, Messages.product));
        bars.showStatus(CaseTitle.status(snapshot));
        refreshUndo();
    }

    /** The menu tells what would be undone. */
    private void refreshUndo() {
        ICommandService commands = getWindowConfigurer().getWindow().getService(ICommandService.class);
        commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
        commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
    }

    @Override
    public void postWindowClose() {
        if (registration != null) {
            registration.close();
            registration = null;
            troubles.close();
        }
    }
}
