package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The help on a dialog, beside it: a view behind the dialog could not be used. */
final class HelpWindow extends Window {

    private static final Point SIZE = new Point(420, 480);

    private final String page;

    HelpWindow(Shell dialog, String page) {
        super(dialog);
        this.page = page;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.help_title);
    }

    @Override
    protected Control createContents(Composite parent) {
        Style style = new Style(parent);
        ScrolledColumn column = new ScrolledColumn(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(column.control());
        show(column, style, page);
        return column.control();
    }

    private void show(ScrolledColumn column, Style style, String name) {
        new HelpPane(column, style, next -> show(column, style, next)).show(HelpPages.page(name));
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        var dialog = getParentShell().getBounds();
        return new Point(dialog.x + dialog.width, dialog.y);
    }
}
