package org.boardwright.ui.internal;

import org.boardwright.ui.model.TextMeasure;
import org.eclipse.jface.util.Util;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.TableColumn;

/** Breaks the texts of a table to the widths of its columns, where the platform has rows of several lines. */
final class CellTexts {

    /** Rows of other platforms are one line high. */
    private static final boolean WRAPS = Util.isGtk();

    private final TableViewer viewer;
    private final int mostLines;
    private boolean wrapping;

    /** @param mostLines in a row; what does not fit is cut */
    CellTexts(TableViewer viewer, int mostLines) {
        this.viewer = viewer;
        this.mostLines = mostLines;
    }

    /** Breaks the texts of a column anew when its width changes. */
    void follow(TableColumn column) {
        column.addListener(SWT.Resize, e -> wrapSoon());
    }

    /** Columns change their widths one after the other; the texts are broken anew once all have. */
    private void wrapSoon() {
        if (WRAPS && !wrapping) {
            wrapping = true;
            viewer.getTable().getDisplay().asyncExec(() -> {
                wrapping = false;
                if (!viewer.getTable().isDisposed()) {
                    viewer.refresh();
                }
            });
        }
    }

    /**
     * A text as it fits into a column.
     *
     * @param taken pixels of the column that something else needs
     */
    String fit(String text, int column, int taken) {
        int room = viewer.getTable().getColumn(column).getWidth() - 2 * Build.GAP - taken;
        if (!WRAPS || room <= 0) {
            return text;
        }
        GC gc = new GC(viewer.getTable());
        try {
            var measure = new TextMeasure(gc.getFontMetrics().getHeight(), t -> gc.textExtent(t).x);
            return String.join("\n", measure.wrap(text, room, mostLines));
        } finally {
            gc.dispose();
        }
    }
}
