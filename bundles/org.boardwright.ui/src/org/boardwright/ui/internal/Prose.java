package org.boardwright.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/** Texts below each other that wrap at the width of their parent, as one widget. */
final class Prose extends Painted {

    /** Whoever asks without naming a width is asked again with one. */
    private static final int UNASKED_WIDTH = 200;

    private final Style style;
    private List<Block> blocks = List.of();
    private final List<Block.Placed> placed = new ArrayList<>();
    private int placedWidth = -1;
    private int height;

    Prose(Composite parent, Style style) {
        super(parent);
        this.style = style;
    }

    @Override
    List<String> texts() {
        return blocks.stream().flatMap(b -> b.texts().stream()).toList();
    }

    /** Shows other texts; the parent must be laid out afterwards. */
    void show(List<Block> newBlocks) {
        if (!newBlocks.equals(blocks)) {
            blocks = List.copyOf(newBlocks);
            clear();
            redraw();
        }
    }

    @Override
    void clear() {
        placed.forEach(Block.Placed::dispose);
        placed.clear();
        placedWidth = -1;
    }

    private void place(int width) {
        if (width == placedWidth) {
            return;
        }
        clear();
        int y = 0;
        for (Block block : blocks) {
            Block.Placed next = block.place(style, getDisplay(), width);
            next.y = y;
            placed.add(next);
            y += next.height() + Build.GAP;
        }
        placedWidth = width;
        height = Math.max(0, y - Build.GAP);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        if (widthHint == SWT.DEFAULT) {
            return new Point(UNASKED_WIDTH, Build.GAP);
        }
        place(widthHint);
        return new Point(widthHint, height);
    }

    @Override
    void paint(GC gc) {
        place(getClientArea().width);
        gc.setAntialias(SWT.ON);
        for (Block.Placed block : placed) {
            block.paint(gc, getForeground());
        }
    }
}
