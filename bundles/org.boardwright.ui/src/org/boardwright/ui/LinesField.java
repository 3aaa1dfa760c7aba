package org.boardwright.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A field of several lines whose text keeps its distance from the frame, as that of a single line does everywhere. */
public final class LinesField {

    private static final int BESIDE = 7;
    private static final int ABOVE = 4;

    private LinesField() {
    }

    /**
     * Makes a field; its frame, the parent of what is returned, has the place in the layout.
     *
     * @param style of the text; its frame is drawn here
     */
    public static Text in(Composite parent, int style) {
        Composite frame = new Composite(parent, SWT.BORDER);
        GridLayoutFactory.fillDefaults().margins(BESIDE, ABOVE).applyTo(frame);
        Text text = new Text(frame, SWT.MULTI | style & ~SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        frame.addListener(SWT.Paint, e -> {
            e.gc.setBackground(text.getBackground());
            e.gc.fillRectangle(frame.getClientArea());
        });
        frame.addListener(SWT.MouseDown, e -> text.setFocus());
        return text;
    }

    /**
     * How large a field is at least, in the font it has now.
     *
     * @param text  made here
     * @param width in points, SWT.DEFAULT for that of its texts
     * @param lines seen at once
     */
    public static void size(Text text, int width, int lines) {
        GridDataFactory.createFrom((GridData) text.getLayoutData()).hint(width, text.getLineHeight() * lines).applyTo(text);
    }
}
