package org.boardwright.ui.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Buttons of one size, side by side as long as their texts take two lines at most, below each other otherwise. Hidden ones
 * take no room.
 */
final class EqualButtons extends Layout {

    private static final int LINES = 2;
    private static final int REMEMBERED = 200;

    private final int mostColumns;
    private final Map<Asked, Point> sizes = new HashMap<>();
    private final Map<Font, Point> frames = new HashMap<>();

    /** A button's size depends on these. */
    private record Asked(String text, Font font, int width) {
    }

    /** @param mostColumns how many stand side by side at most */
    EqualButtons(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    private static List<Button> shown(Composite parent) {
        return Arrays.stream(parent.getChildren()).filter(Control::getVisible).map(Button.class::cast).toList();
    }

    private Point size(Button button, int width) {
        if (sizes.size() > REMEMBERED) {
            sizes.clear();
        }
        return sizes.computeIfAbsent(new Asked(button.getText(), button.getFont(), width), k -> measured(button, width));
    }

    /** GTK takes a millisecond and more for a button, so it is asked for one in each font; of the others the text is measured. */
    private Point measured(Button button, int width) {
        TextLayout text = new TextLayout(button.getDisplay());
        try {
            text.setFont(button.getFont());
            text.setText(button.getText().replace("&&", "&"));
            Point frame = frames.computeIfAbsent(button.getFont(), f -> frame(button, text.getBounds()));
            if (width != SWT.DEFAULT) {
                text.setWidth(Math.max(1, width - frame.x));
            }
            Rectangle bounds = text.getBounds();
            return new Point(width == SWT.DEFAULT ? bounds.width + frame.x : width, bounds.height + frame.y);
        } finally {
            text.dispose();
        }
    }

    /** What is around the text. */
    private static Point frame(Button button, Rectangle text) {
        Point whole = button.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        return new Point(whole.x - text.width, whole.y - text.height);
    }

    /** @param cell width of a button, in pixels */
    private record Grid(int columns, int rows, int cell, int height) {
    }

    private Grid grid(List<Button> buttons, int width) {
        int widest = buttons.stream().mapToInt(b -> size(b, SWT.DEFAULT).x).max().orElse(0);
        int columns = Math.clamp(buttons.size(), 1, mostColumns);
        while (columns > 1 && widest > LINES * cell(width, columns)) {
            columns--;
        }
        int cell = cell(width, columns);
        int height = buttons.stream().mapToInt(b -> size(b, cell).y).max().orElse(0);
        return new Grid(columns, (buttons.size() + columns - 1) / columns, cell, Math.max(Build.TARGET_HEIGHT, height));
    }

    private static int cell(int width, int columns) {
        return (width - (columns - 1) * Build.GAP) / columns;
    }

    @Override
    protected Point computeSize(Composite parent, int widthHint, int heightHint, boolean flush) {
        List<Button> buttons = shown(parent);
        if (buttons.isEmpty()) {
            return new Point(widthHint == SWT.DEFAULT ? 0 : widthHint, 0);
        }
        int width = widthHint == SWT.DEFAULT
                ? buttons.stream().mapToInt(b -> size(b, SWT.DEFAULT).x + Build.GAP).sum() : widthHint;
        Grid grid = grid(buttons, width);
        return new Point(width, grid.rows() * (grid.height() + Build.GAP) - Build.GAP);
    }

    @Override
    protected void layout(Composite parent, boolean flush) {
        Rectangle area = parent.getClientArea();
        List<Button> buttons = shown(parent);
        Grid grid = grid(buttons, area.width);
        for (int i = 0; i < buttons.size(); i++) {
            int x = i % grid.columns() * (grid.cell() + Build.GAP);
            int y = i / grid.columns() * (grid.height() + Build.GAP);
            buttons.get(i).setBounds(area.x + x, area.y + y, grid.cell(), grid.height());
        }
    }
}
