package org.boardwright.ui.internal;

import java.util.function.LongConsumer;

import org.boardwright.ui.model.LogRows;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The phases of a log side by side, as wide as they are long, with a tick for each piece of evidence. A click goes there. */
final class LogTimeline extends Canvas {

    private static final int TICK = 3;
    /** Height of the marks below the names of the phases. */
    private static final int MARK = 8;

    private final LogRows rows;
    private final Style style;

    /** @param go takes the line that was clicked, 1-based */
    LogTimeline(Composite parent, LogRows rows, Style style, LongConsumer go) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.rows = rows;
        this.style = style;
        Style.themed(this, Style.TEXT);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, e -> go.accept(lineAt(e.x)));
        addListener(SWT.MouseMove, e -> setToolTipText(rows.sections().stream().filter(s -> inside(s, lineAt(e.x))).map(LogRows.Section::name)
                .findFirst().orElse(null)));
    }

    private static boolean inside(LogRows.Section s, long line) {
        return line >= s.first() && line <= s.last();
    }

    private long length() {
        return rows.sections().isEmpty() ? 1 : rows.sections().getLast().last();
    }

    private long lineAt(int x) {
        return Math.clamp(Math.round(x / (double) Math.max(1, getClientArea().width) * length()), 1, length());
    }

    private int x(long line) {
        return (int) Math.round((line - 1) / (double) length() * getClientArea().width);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            gc.setFont(style.body());
            return new Point(widthHint == SWT.DEFAULT ? 0 : widthHint, gc.getFontMetrics().getHeight() + Build.GAP / 2 + MARK);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        int height = getClientArea().height;
        gc.setFont(style.body());
        for (LogRows.Section s : rows.sections()) {
            int left = x(s.first());
            Rectangle box = new Rectangle(left, 0, Math.max(1, x(s.last() + 1) - left - 1), height);
            style.fill(gc, Style.Tint.CHIP, box);
            if (gc.textExtent(s.name()).x + Build.GAP < box.width) {
                gc.drawText(s.name(), left + Build.GAP / 2, Build.GAP / 4, true);
            }
        }
        style.fill(gc, Style.Tint.DANGER, new Rectangle(0, 0, 0, 0));
        gc.setBackground(gc.getForeground());
        rows.marks().forEach(m -> gc.fillRectangle(x(m.line()), height - MARK, TICK, MARK));
    }
}
