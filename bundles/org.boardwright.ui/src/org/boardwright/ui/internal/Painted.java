package org.boardwright.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Text that is painted, not put on labels: GTK measures a label that wraps word by word, which takes milliseconds each time it is laid
 * out, and for all labels of a perspective again when that is shown.
 */
abstract class Painted extends Canvas {

    Painted(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        Style.themed(this, Style.TEXT);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Dispose, e -> clear());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = String.join("\n", texts());
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TEXT;
            }
        });
    }

    /** What can be read here, for those who do not see it. */
    abstract List<String> texts();

    abstract void paint(GC gc);

    /** Frees what the toolkit does not free by itself; called at the end of the widget, too. */
    abstract void clear();
}
