package org.boardwright.ui.internal;

import java.util.List;

import org.boardwright.ui.model.Ranking;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;

/** A fault in one look: its place as an icon, its name, its probability as a number and as a bar in the colour of the place. */
final class FaultHead extends Painted {

    private static final String TRACK = "org.boardwright.ui.track";
    private static final String LOCUS = "org.boardwright.ui.locus.";
    private static final int BAR_HEIGHT = 12;
    private static final int UNASKED_WIDTH = 200;
    /** Something that is possible is never drawn as nothing. */
    private static final int LEAST_WIDTH = 3;

    private final Style style;
    private final TextLayout name;
    private int numberWidth;
    private Ranking.Row row;
    private Image icon;

    FaultHead(Composite parent, Style style) {
        super(parent);
        this.style = style;
        name = new TextLayout(getDisplay());
        name.setFont(style.lead());
    }

    @Override
    void clear() {
        name.dispose();
    }

    @Override
    List<String> texts() {
        return List.of(text());
    }

    private int widthOf(String text) {
        GC gc = new GC(this);
        try {
            gc.setFont(style.lead());
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }

    /** What it says, in words. */
    String text() {
        return row.spoken().isEmpty() ? row.name() + " " + row.percent() : row.name() + " " + row.percent() + ", " + row.spoken();
    }

    void show(Ranking.Row newRow) {
        row = newRow;
        icon = style.icon("locus-" + row.locus().getLiteral());
        setToolTipText(row.spoken().isEmpty() ? row.place() : row.place() + ", " + row.spoken());
        name.setText(row.name());
        numberWidth = widthOf(row.percent());
        redraw();
    }

    private int indent() {
        return icon.getBounds().width + Build.GAP;
    }

    /** Lays the name out. */
    private int textHeight(int width) {
        name.setWidth(Math.max(1, width - indent() - numberWidth - Build.GAP));
        return name.getBounds().height;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? UNASKED_WIDTH : widthHint;
        return new Point(width, textHeight(width) + Build.GAP / 2 + BAR_HEIGHT);
    }

    @Override
    void paint(GC gc) {
        int width = getClientArea().width;
        int text = textHeight(width);
        int line = name.getLineBounds(0).height;
        gc.setAntialias(SWT.ON);
        gc.setForeground(getForeground());
        gc.drawImage(icon, 0, Math.max(0, (line - icon.getBounds().height) / 2));
        name.draw(gc, indent(), 0);
        gc.setFont(style.lead());
        gc.drawText(row.percent(), width - numberWidth, 0, true);
        bar(gc, width, text + Build.GAP / 2);
    }

    private void bar(GC gc, int width, int y) {
        gc.setBackground(JFaceResources.getColorRegistry().get(TRACK));
        gc.fillRoundRectangle(0, y, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        if (row.fraction() > 0) {
            gc.setBackground(JFaceResources.getColorRegistry().get(LOCUS + row.locus().getLiteral()));
            int filled = Math.max(LEAST_WIDTH, (int) Math.round(width * row.fraction()));
            gc.fillRoundRectangle(0, y, filled, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        }
    }
}
