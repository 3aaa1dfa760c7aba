package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassageTest {

    private Shell shell;
    private Passage passage;

    @BeforeEach
    void open() {
        shell = new Shell(PlatformUI.getWorkbench().getDisplay());
        passage = new Passage(shell);
        passage.setText("Cables & ports that carry charge but drop data");
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private Point size(int width) {
        return passage.computeSize(width, SWT.DEFAULT);
    }

    @Test
    void atItsOwnWidthItTakesOneLine() {
        assertEquals(size(SWT.DEFAULT).y, size(size(SWT.DEFAULT).x).y);
    }

    @Test
    void inHalfTheRoomItTakesMoreLines() {
        assertTrue(size(size(SWT.DEFAULT).x / 2).y >= 2 * size(SWT.DEFAULT).y);
    }

    @Test
    void aLongerTextIsMeasuredAnew() {
        int before = size(SWT.DEFAULT).x;
        passage.setText(passage.getText() + ", again and again");
        assertTrue(size(SWT.DEFAULT).x > before);
    }

    @Test
    void itIsReadAsItIsWritten() {
        assertEquals("Cables & ports that carry charge but drop data", String.join("", passage.texts()));
    }
}
