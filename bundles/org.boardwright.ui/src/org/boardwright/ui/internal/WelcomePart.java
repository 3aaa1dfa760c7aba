package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IntroPart;

/** The first start: what the program is for, and three ways to begin. */
public final class WelcomePart extends IntroPart {

    private static final int BUTTON_WIDTH = 360;
    private static final int MARGIN = 48;

    private ScrolledColumn column;

    @Override
    public void createPartControl(Composite parent) {
        Style style = new Style(parent);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(parent);
        column = new ScrolledColumn(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(column.control());
        column.change(() -> fill(column.column(), style));
    }

    private void fill(Composite page, Style style) {
        Build.text(page, Messages.welcome_title, style.title());
        Build.text(page, Messages.welcome_text, style.body());
        choice(page, style, Messages.welcome_log, Messages.welcome_log_text, Commands.OPEN_LOG);
        choice(page, style, Messages.welcome_case, Messages.welcome_case_text, Commands.NEW_CASE);
        choice(page, style, Messages.welcome_guide, Messages.welcome_guide_text, Commands.FIRST_CASE);
        choice(page, style, Messages.welcome_bench, Messages.welcome_bench_text, "");
    }

    private void choice(Composite page, Style style, String text, String more, String command) {
        var button = Style.themed(Build.button(page, text, style.heading(), () -> leave(command)), Style.ACTION);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(0, Build.MARGIN).hint(BUTTON_WIDTH, Build.TARGET_HEIGHT)
                .applyTo(button);
        Style.themed(Build.text(page, more, style.body()), Style.MUTED);
    }

    private void leave(String command) {
        PlatformUI.getPreferenceStore().setValue(IWorkbenchPreferenceConstants.SHOW_INTRO, false);
        PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
        if (!command.isEmpty()) {
            Commands.run(command);
        }
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        // Beside the bench there is no use for it; it stays as it is until it is closed.
    }

    @Override
    public void setFocus() {
        column.control().setFocus();
    }
}
