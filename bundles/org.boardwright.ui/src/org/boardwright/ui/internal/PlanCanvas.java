package org.boardwright.ui.internal;

import java.util.function.Consumer;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.PlanBox;
import org.boardwright.ui.model.PlanPicture;
import org.boardwright.ui.model.PlanPicture.Direction;
import org.boardwright.ui.model.PlanTree;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** The plan picture with its scroll bars, keys and mouse. It is given a picture and paints it; it works nothing out. */
final class PlanCanvas extends Canvas {

    private final PlanPainter painter;
    private final Consumer<PlanBox> open;
    private final Runnable resized;
    private PlanPicture picture = PlanPicture.EMPTY;
    private Consumer<Integer> zoom = by -> { };
    private boolean outdated;
    private int selected;
    private int left;
    private int top;

    /**
     * @param open    takes a step that was double-clicked
     * @param resized told when there is more or less room
     */
    PlanCanvas(Composite parent, Style style, Consumer<PlanBox> open, Runnable resized) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL);
        this.painter = new PlanPainter(style);
        this.open = open;
        this.resized = resized;
        Style.themed(this, Style.TEXT);
        addListener(SWT.Paint, e -> painter.paint(e.gc, getForeground(), picture, new Point(left, top), isFocusControl() ? selected : -1, outdated));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        bar(getHorizontalBar(), () -> left = getHorizontalBar().getSelection());
        bar(getVerticalBar(), () -> top = getVerticalBar().getSelection());
        // After the bars: to hide them gives more room.
        addListener(SWT.Resize, e -> fit());
        mouse();
        PlanAccess.to(this);
    }

    private void bar(ScrollBar bar, Runnable moved) {
        bar.setVisible(false);
        bar.addListener(SWT.Selection, e -> {
            moved.run();
            redraw();
        });
    }

    private void mouse() {
        addListener(SWT.MouseDown, e -> {
            forceFocus();
            select(boxAt(e));
        });
        addListener(SWT.MouseDoubleClick, e -> open(boxAt(e)));
        addListener(SWT.MouseMove, e -> {
            int box = boxAt(e);
            String tip = box < 0 ? null : picture.boxes().get(box).full();
            if (tip == null || !tip.equals(getToolTipText())) {
                setToolTipText(tip);
            }
        });
        addListener(SWT.MouseVerticalWheel, e -> {
            if ((e.stateMask & SWT.MOD1) != 0) {
                zoom.accept(Integer.signum(e.count));
                e.doit = false;
            }
        });
    }

    /** @param asked takes 1 to zoom in, -1 to zoom out, 0 for the usual size */
    void onZoom(Consumer<Integer> asked) {
        zoom = asked;
    }

    /** Shows another picture. */
    void show(PlanPicture next) {
        outdated = false;
        if (!next.equals(picture)) {
            picture = next;
            selected = Math.min(selected, Math.max(0, next.boxes().size() - 1));
            scroll();
            redraw();
        }
    }

    /** The picture is no longer what would be planned; it stays, paler, until the next one. */
    void fade() {
        outdated = !picture.boxes().isEmpty();
        redraw();
    }

    PlanPicture picture() {
        return picture;
    }

    int selected() {
        return selected;
    }

    /** Room for a picture without scroll bars. */
    Point room() {
        Rectangle bounds = getBounds();
        return new Point(bounds.width, bounds.height);
    }

    /** Where a box is painted now. */
    Rectangle placeOf(PlanBox box) {
        return new Rectangle(box.area().x() - left, box.area().y() - top, box.area().width(), box.area().height());
    }

    private int boxAt(Event e) {
        return picture.boxAt(e.x + left, e.y + top);
    }

    private void fit() {
        resized.run();
        scroll();
    }

    private void scroll() {
        getHorizontalBar().setVisible(picture.width() > room().x);
        getVerticalBar().setVisible(picture.height() > room().y);
        Rectangle area = getClientArea();
        left = range(getHorizontalBar(), left, picture.width(), area.width);
        top = range(getVerticalBar(), top, picture.height(), area.height);
    }

    private static int range(ScrollBar bar, int at, int all, int seen) {
        int thumb = Math.max(1, Math.min(all, seen));
        int start = Math.clamp(at, 0, Math.max(0, all - seen));
        bar.setValues(start, 0, Math.max(1, all), thumb, Math.max(1, thumb / 10), Math.max(1, thumb - thumb / 10));
        return start;
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> move(Direction.BACK);
            case SWT.ARROW_RIGHT -> move(Direction.ON);
            case SWT.ARROW_UP -> move(Direction.UP);
            case SWT.ARROW_DOWN -> move(Direction.DOWN);
            case SWT.PAGE_UP -> scrollBy(-getClientArea().height);
            case SWT.PAGE_DOWN -> scrollBy(getClientArea().height);
            case SWT.HOME -> select(0);
            case SWT.CR, SWT.KEYPAD_CR -> open(selected);
            case '+', '=', SWT.KEYPAD_ADD -> zoom.accept(1);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom.accept(-1);
            case '0' -> zoom.accept(0);
            default -> { }
        }
    }

    private void move(Direction direction) {
        if (!picture.boxes().isEmpty()) {
            select(picture.neighbour(selected, direction));
        }
    }

    private void select(int box) {
        if (box >= 0 && box < picture.boxes().size()) {
            selected = box;
            reveal(picture.boxes().get(box).area());
            getAccessible().setFocus(box);
            redraw();
        }
    }

    private void reveal(PlanBox.Area area) {
        Rectangle seen = getClientArea();
        left = Math.clamp(left, Math.min(area.x(), area.x() + area.width() - seen.width), area.x());
        top = Math.clamp(top, Math.min(area.y(), area.y() + area.height() - seen.height), area.y());
        scroll();
    }

    private void scrollBy(int pixels) {
        top += pixels;
        scroll();
        redraw();
    }

    private void open(int box) {
        if (!outdated && box >= 0 && box < picture.boxes().size() && picture.boxes().get(box).isStep()) {
            open.accept(picture.boxes().get(box));
        }
    }

    /** Draws at a zoom, 1 for the usual size; as many steps as are wanted, or as fit when none are. */
    void draw(PlanTree plan, int steps, double scale) {
        Point room = room();
        show(painter.measured(this, scale, measure -> steps == 0 ? PlanPicture.fitting(plan, measure, room.x, room.y)
                : PlanPicture.of(plan, measure, steps)));
    }

    /** The name of the picture, for those who do not see it. */
    String spoken() {
        return picture.boxes().isEmpty() ? Messages.plan_noCase : NLS.bind(Messages.plan_name, picture.depth());
    }
}
