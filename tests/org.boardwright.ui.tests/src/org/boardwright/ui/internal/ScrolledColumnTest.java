package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A column that is higher than its view. */
class ScrolledColumnTest {

    private static final int LINES = 30;

    private final Bench bench = new Bench();
    private Shell shell;
    private ScrolledColumn column;
    private Button first;
    private Button last;

    @BeforeEach
    void open() {
        shell = new Shell(Bench.window(), SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        column = new ScrolledColumn(shell);
        column.change(() -> {
            first = Build.button(column.column(), "first", shell.getFont(), null);
            for (int i = 0; i < LINES; i++) {
                new Label(column.column(), SWT.NONE).setText("line " + i);
            }
            last = Build.button(column.column(), "last", shell.getFont(), null);
        });
        shell.setSize(300, 150);
        shell.open();
        bench.until("it is laid out", () -> last.getLocation().y > shell.getSize().y);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private int origin() {
        return ((ScrolledComposite) column.control()).getOrigin().y;
    }

    @Test
    void aButtonThatIsGivenTheFocusDoesNotScroll() {
        last.forceFocus();
        last.notifyListeners(SWT.FocusIn, new Event());
        bench.settle();
        assertEquals(0, origin());
    }

    @Test
    void theTabKeyBringsTheButtonIntoSight() {
        first.forceFocus();
        bench.until("it has the focus", first::isFocusControl);
        assertTrue(first.traverse(SWT.TRAVERSE_TAB_NEXT));
        bench.until("the last button is in sight", () -> last.isFocusControl() && origin() > 0);
    }
}
