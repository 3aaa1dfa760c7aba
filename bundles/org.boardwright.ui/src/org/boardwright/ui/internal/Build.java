package org.boardwright.ui.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** The few shapes all views are built from. */
final class Build {

    /** A finger in a glove needs this much. */
    static final int TARGET_HEIGHT = 46;
    static final int GAP = 8;
    static final int MARGIN = 12;

    private Build() {
    }

    /** A column as wide as its parent. */
    static Composite column(Composite parent, int margin) {
        return row(parent, 1, margin);
    }

    /** Cells side by side. */
    static Composite row(Composite parent, int columns, int margin) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(margin, margin).spacing(GAP, GAP).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    /** Text that wraps at the width of its parent. */
    static Passage text(Composite parent, String text, Font font) {
        Passage passage = new Passage(parent);
        passage.setText(text);
        passage.setFont(font);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(passage);
        return passage;
    }

    /** Changes the text of a button made here; nothing happens when it says so already. */
    static void set(Button button, String text) {
        String plain = text.replace("&", "&&");
        if (!plain.equals(button.getText())) {
            button.setText(plain);
        }
    }

    /** Shows a control of a grid, or hides it so that it takes no room. */
    static void show(Control control, boolean visible) {
        GridData place = (GridData) control.getLayoutData();
        if (place.exclude == visible) {
            place.exclude = !visible;
            control.setVisible(visible);
        }
    }

    /** A short text that keeps its width. */
    static Passage tag(Composite parent, String text, Font font) {
        Passage passage = text(parent, text, font);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(passage);
        return passage;
    }

    static Label icon(Composite parent, Image image) {
        Label label = new Label(parent, SWT.NONE);
        label.setImage(image);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(label);
        return label;
    }

    /**
     * A large button.
     *
     * @param pressed what it does; null when a listener is added by the caller
     */
    static Button button(Composite parent, String text, Font font, Runnable pressed) {
        Button button = Style.themed(new Button(parent, SWT.PUSH | SWT.WRAP), Style.BUTTON);
        button.setText(text.replace("&", "&&"));
        button.setFont(font);
        if (pressed != null) {
            button.addListener(SWT.Selection, e -> pressed.run());
        }
        // Other layouts ask by themselves, when there is a text.
        int height = parent.getLayout() instanceof GridLayout ? height(button) : SWT.DEFAULT;
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height).applyTo(button);
        return button;
    }

    private static int height(Button button) {
        return Math.max(TARGET_HEIGHT, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    }

    /**
     * A table with titles over its columns; its place in the layout is that of its parent.
     *
     * @param kind   SWT.CHECK for rows that can be ticked, else SWT.SINGLE
     * @param widths of the columns, compared with each other
     */
    static Table table(Composite parent, int kind, List<String> titles, int... widths) {
        TableColumnLayout columns = new TableColumnLayout();
        Composite holder = new Composite(parent, SWT.NONE);
        holder.setLayout(columns);
        Table table = new Table(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | kind);
        table.setHeaderVisible(true);
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles.get(i));
            columns.setColumnData(column, new ColumnWeightData(widths[i], true));
        }
        return table;
    }

    /** Makes a button only as wide as its text. */
    static Button narrow(Button button, int alignment) {
        GridDataFactory.fillDefaults().align(alignment, SWT.CENTER).hint(SWT.DEFAULT, height(button)).applyTo(button);
        return button;
    }
}
