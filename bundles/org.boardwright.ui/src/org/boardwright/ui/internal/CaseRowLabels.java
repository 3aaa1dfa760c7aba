package org.boardwright.ui.internal;

import org.boardwright.ui.model.CaseList.Row;
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;

/** A case as three lines: its name, the phone, the fault and when; so that it fits a narrow column and a finger. */
final class CaseRowLabels extends OwnerDrawLabelProvider {

    private static final int GAP = 6;
    private static final int FAINT = 170;
    private static final int FULL = 255;

    private final Style style;

    CaseRowLabels(Style style) {
        this.style = style;
    }

    /** Whoever changes the rows has the whole table painted: to ask each cell for its place, as is usual here, takes long with many cases. */
    @Override
    public void update(ViewerCell cell) {
        cell.setText(((Row) cell.getElement()).name());
    }

    @Override
    public String getToolTipText(Object element) {
        return ((Row) element).whole();
    }

    @Override
    protected void measure(Event event, Object element) {
        event.gc.setFont(style.heading());
        int name = event.gc.getFontMetrics().getHeight();
        event.gc.setFont(style.body());
        event.height = name + 2 * event.gc.getFontMetrics().getHeight() + 2 * GAP;
    }

    @Override
    protected void erase(Event event, Object element) {
        event.detail &= ~SWT.FOREGROUND;
    }

    @Override
    protected void paint(Event event, Object element) {
        Row row = (Row) element;
        GC gc = event.gc;
        Font before = gc.getFont();
        Image icon = style.icon(icon(row));
        gc.drawImage(icon, event.x + GAP, event.y + GAP);
        int x = event.x + icon.getBounds().width + 2 * GAP;
        int y = line(gc, style.heading(), row.name(), x, event.y + GAP);
        gc.setAlpha(FAINT);
        y = line(gc, style.body(), row.about(), x, y);
        gc.setAlpha(FULL);
        line(gc, style.body(), row.fault().isEmpty() ? row.changed() : row.fault(), x, y);
        gc.setFont(before);
        if (row.onBench()) {
            bench(event);
        }
    }

    private static int line(GC gc, Font font, String text, int x, int y) {
        gc.setFont(font);
        gc.drawString(text.lines().findFirst().orElse(""), x, y, true);
        return y + gc.getFontMetrics().getHeight();
    }

    /** A bar at the edge marks the case on the bench. */
    private static void bench(Event event) {
        Color before = event.gc.getBackground();
        event.gc.setBackground(event.display.getSystemColor(SWT.COLOR_LIST_SELECTION));
        event.gc.fillRectangle(event.x, event.y, GAP / 2 + 1, event.height);
        event.gc.setBackground(before);
    }

    private static String icon(Row row) {
        return switch (row.state()) {
            case OPEN -> "case-open";
            case CLOSED -> "case-closed";
            case UNREADABLE -> "case-unreadable";
        };
    }
}
