package org.boardwright.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;

/** One text in one font that wraps at the width it gets. */
final class Passage extends Painted {

    private static final int UNBROKEN = -1;

    private final TextLayout layout;
    /** Size of the text when only its own line breaks count; null until somebody asks. */
    private Point unbroken;

    Passage(Composite parent) {
        super(parent);
        layout = new TextLayout(getDisplay());
        layout.setFont(getFont());
    }

    String getText() {
        return layout.getText();
    }

    /** Says something else, after which the parent must be laid out; nothing happens when it says so already. */
    void setText(String text) {
        if (!text.equals(getText())) {
            layout.setText(text);
            unbroken = null;
            redraw();
        }
    }

    @Override
    public void setFont(Font font) {
        super.setFont(font);
        layout.setFont(font);
        unbroken = null;
    }

    private Point unbroken() {
        if (unbroken == null) {
            layout.setWidth(UNBROKEN);
            Rectangle bounds = layout.getBounds();
            unbroken = new Point(bounds.width, bounds.height);
        }
        return unbroken;
    }

    /** A text that fits is not broken, even where a width that was scaled is rounded. */
    private int heightAt(int width) {
        if (width >= unbroken().x) {
            layout.setWidth(UNBROKEN);
            return unbroken().y;
        }
        layout.setWidth(Math.max(1, width));
        return layout.getBounds().height;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? unbroken().x : widthHint;
        return new Point(width, heightHint == SWT.DEFAULT ? heightAt(width) : heightHint);
    }

    @Override
    void paint(GC gc) {
        heightAt(getClientArea().width);
        gc.setForeground(getForeground());
        layout.draw(gc, 0, 0);
    }

    @Override
    List<String> texts() {
        return List.of(getText());
    }

    @Override
    void clear() {
        layout.dispose();
    }
}
