package org.boardwright.app;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The actions behind the workbench's own commands. The menus stand in plugin.xml. */
final class BenchActionBarAdvisor extends ActionBarAdvisor {

    /** In characters; the rest of the line is for progress. */
    private static final int STATUS_WIDTH = 90;

    private final StatusLineContributionItem status = new StatusLineContributionItem("org.boardwright.app.case", STATUS_WIDTH);

    BenchActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        register(ActionFactory.QUIT.create(window));
        register(ActionFactory.ABOUT.create(window));
        register(ActionFactory.INTRO.create(window));
        register(ActionFactory.PREFERENCES.create(window));
        register(ActionFactory.RESET_PERSPECTIVE.create(window));
    }

    @Override
    protected void fillStatusLine(IStatusLineManager line) {
        line.add(status);
    }

    /** Shows a sentence that stays when the active view changes. */
    void showStatus(String text) {
        status.setText(text);
    }
}
