package org.boardwright.ui.internal;

import org.boardwright.ui.model.Ranking;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A probability as a bar, in the colour of the place. The number stands beside it. */
final class Bar extends Canvas {

    private static final String TRACK = "org.boardwright.ui.track";
    private static final String LOCUS = "org.boardwright.ui.locus.";
    /** Something that is possible is never drawn as nothing. */
    private static final int LEAST_WIDTH = 3;

    private final Ranking.Row row;

    Bar(Composite parent, Ranking.Row row) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.row = row;
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(JFaceResources.getColorRegistry().get(TRACK));
        gc.fillRoundRectangle(0, 0, area.width, area.height, area.height, area.height);
        if (row.fraction() > 0) {
            int width = Math.max(LEAST_WIDTH, (int) Math.round(area.width * row.fraction()));
            gc.setBackground(JFaceResources.getColorRegistry().get(LOCUS + row.locus().getLiteral()));
            gc.fillRoundRectangle(0, 0, width, area.height, area.height, area.height);
        }
    }
}
