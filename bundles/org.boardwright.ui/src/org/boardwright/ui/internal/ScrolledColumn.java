package org.boardwright.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** A column that scrolls and whose texts wrap at its width. */
final class ScrolledColumn {

    private static final int UNASKED = 64;

    private final ScrolledComposite scroller;
    private final Composite column;
    private int width = -1;

    ScrolledColumn(Composite parent) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL) {
            @Override
            public Point computeSize(int widthHint, int heightHint, boolean changed) {
                // Whoever holds it gives it what room is left; to measure the contents only to be told so takes as long as to show them.
                return new Point(widthHint == SWT.DEFAULT ? UNASKED : widthHint, heightHint == SWT.DEFAULT ? UNASKED : heightHint);
            }
        };
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        followTabKey();
        column = Build.column(scroller, Build.MARGIN);
        scroller.setContent(column);
        scroller.addListener(SWT.Resize, e -> resized());
    }

    /**
     * Who goes on with the Tab key sees where he is. A view that opens gives the focus to its first button, wherever that stands, and
     * must not begin there.
     */
    private void followTabKey() {
        Display display = scroller.getDisplay();
        Listener traversed = e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                display.asyncExec(this::showFocus);
            }
        };
        display.addFilter(SWT.Traverse, traversed);
        scroller.addListener(SWT.Dispose, e -> display.removeFilter(SWT.Traverse, traversed));
    }

    private void showFocus() {
        if (!scroller.isDisposed()) {
            Control focus = scroller.getDisplay().getFocusControl();
            for (Control at = focus; at != null; at = at.getParent()) {
                if (at == column) {
                    scroller.showControl(focus);
                    return;
                }
            }
        }
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

    /** Lays the contents out at the present width; those of a view that is just being made are laid out when it gets its size. */
    void fit() {
        if (scroller.getClientArea().width == 0) {
            return;
        }
        // The new size and the new contents are laid out in one go.
        column.setLayoutDeferred(true);
        measure();
        column.layout(false, true);
        column.setLayoutDeferred(false);
    }

    /** The texts wrap anew at another width; another height changes nothing but what of them is seen. */
    private void resized() {
        if (scroller.getClientArea().width != width) {
            measure();
        }
    }

    /** Measured with fresh caches; the layout then uses what was measured. */
    private void measure() {
        width = scroller.getClientArea().width;
        scroller.setMinSize(column.computeSize(width, SWT.DEFAULT, true));
    }
}
