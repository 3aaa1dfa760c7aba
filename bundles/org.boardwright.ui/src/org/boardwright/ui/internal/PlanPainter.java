package org.boardwright.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.boardwright.ui.model.PlanBox;
import org.boardwright.ui.model.PlanEdge;
import org.boardwright.ui.model.PlanPicture;
import org.boardwright.ui.model.TextMeasure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Paints a plan picture. What a box stands for shows by colour and by an icon. */
final class PlanPainter {

    /** Of a picture that is no longer true. */
    private static final int PALE = 90;
    private static final int OPAQUE = 255;
    private static final int SURE_WIDTH = 4;

    private final Style style;
    private Font font;
    private int line;
    /** Of the texts measured so far, in this font. */
    private final Map<String, Integer> widths = new HashMap<>();

    PlanPainter(Style style) {
        this.style = style;
    }

    /** Asks something of texts as they are at a zoom, 1 for the usual size; the picture is painted at this zoom from now on. */
    <T> T measured(Control control, double zoom, Function<TextMeasure, T> question) {
        Font wanted = style.sized(zoom);
        if (!wanted.equals(font)) {
            font = wanted;
            widths.clear();
        }
        GC gc = new GC(control);
        try {
            gc.setFont(font);
            line = Math.max(1, gc.getFontMetrics().getHeight());
            return question.apply(new TextMeasure(line, text -> widths.computeIfAbsent(text, t -> gc.textExtent(t).x)));
        } finally {
            gc.dispose();
        }
    }

    /**
     * @param origin   the place of the picture that is painted at the top left
     * @param selected index of a box; -1 for none
     * @param pale     whether the picture is no longer true
     */
    void paint(GC gc, Color foreground, PlanPicture picture, Point origin, int selected, boolean pale) {
        if (picture.boxes().isEmpty()) {
            return;
        }
        gc.setAntialias(SWT.ON);
        gc.setFont(font);
        gc.setAlpha(pale ? PALE : OPAQUE);
        Rectangle seen = gc.getClipping();
        picture.edges().forEach(e -> edge(gc, foreground, e, picture.boxes(), origin));
        for (int i = 0; i < picture.boxes().size(); i++) {
            PlanBox box = picture.boxes().get(i);
            var place = new Rectangle(box.area().x() - origin.x, box.area().y() - origin.y, box.area().width(), box.area().height());
            if (place.intersects(seen)) {
                box(gc, foreground, box, place, i == selected);
            }
        }
    }

    private void edge(GC gc, Color foreground, PlanEdge edge, List<PlanBox> boxes, Point origin) {
        PlanBox.Area from = boxes.get(edge.from()).area();
        PlanBox.Area to = boxes.get(edge.to()).area();
        int x = from.x() + from.width() - origin.x;
        int elbow = x + Math.max(2, line / 4);
        int y = to.middle() - origin.y;
        gc.setForeground(style.muted());
        gc.setLineWidth(1 + (int) Math.round(SURE_WIDTH * edge.probability()));
        gc.drawPolyline(new int[] {x, from.middle() - origin.y, elbow, from.middle() - origin.y, elbow, y, to.x() - origin.x, y});
        gc.setLineWidth(1);
        gc.setForeground(foreground);
        int left = edge.label().x() - origin.x;
        int above = y - SURE_WIDTH / 2 - edge.above().size() * line;
        lines(gc, edge.above(), left, above);
        gc.drawText(edge.below(), left, y + SURE_WIDTH / 2, true);
    }

    private void box(GC gc, Color foreground, PlanBox box, Rectangle place, boolean selected) {
        if (box.kind() == PlanBox.Kind.OPEN) {
            gc.setForeground(style.muted());
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setForeground(foreground);
        } else {
            style.fill(gc, tint(box.kind()), place);
        }
        int pad = Math.max(2, line / 3);
        lines(gc, box.lines(), place.x + pad, place.y + pad);
        icon(gc, box.kind(), place, pad);
        if (selected) {
            gc.setForeground(foreground);
            gc.setLineWidth(2);
            gc.drawRectangle(place.x + 1, place.y + 1, place.width - 2, place.height - 2);
            gc.setLineWidth(1);
        }
    }

    private void lines(GC gc, List<String> lines, int x, int y) {
        for (int i = 0; i < lines.size(); i++) {
            gc.drawText(lines.get(i), x, y + i * line, true);
        }
    }

    /** In the corner, where the last line is hardly ever full. */
    private void icon(GC gc, PlanBox.Kind kind, Rectangle place, int pad) {
        String name = switch (kind) {
            case STEP, OPEN -> "";
            case HARMFUL -> "danger";
            case FIXED -> "fixed";
            case STOP -> "forbidden";
        };
        if (!name.isEmpty()) {
            Image image = style.icon(name);
            Rectangle size = image.getBounds();
            int wanted = Math.min(line, size.height);
            gc.drawImage(image, 0, 0, size.width, size.height, place.x + place.width - wanted - pad / 2, place.y + place.height - wanted - pad / 2,
                    wanted, wanted);
        }
    }

    private static Style.Tint tint(PlanBox.Kind kind) {
        return switch (kind) {
            case STEP, OPEN -> Style.Tint.CHIP;
            case HARMFUL -> Style.Tint.DANGER;
            case FIXED -> Style.Tint.GOOD;
            case STOP -> Style.Tint.WARNING;
        };
    }
}
