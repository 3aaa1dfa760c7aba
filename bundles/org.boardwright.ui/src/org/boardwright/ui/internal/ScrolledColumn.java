package org.boardwright.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A column that scrolls and whose texts wrap at its width. */
final class ScrolledColumn {

    private final ScrolledComposite scroller;
    private final Composite column;

    ScrolledColumn(Composite parent) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        column = Build.column(scroller, Build.MARGIN);
        scroller.setContent(column);
        scroller.addListener(SWT.Resize, e -> fit());
    }

    Control control() {
        return scroller;
    }

    Composite column() {
        return column;
    }

    /** Changes the contents. */
    void change(Runnable change) {
        column.setRedraw(false);
        try {
            change.run();
            fit();
        } finally {
            column.setRedraw(true);
        }
    }

    /** Shows the beginning. */
    void toTop() {
        scroller.setOrigin(0, 0);
    }

    /** Lays the contents out at the present width. */
    void fit() {
        // Measured once, with fresh caches; the layout then uses what was measured.
        scroller.setMinSize(column.computeSize(scroller.getClientArea().width, SWT.DEFAULT, true));
        column.layout(false, true);
    }
}
