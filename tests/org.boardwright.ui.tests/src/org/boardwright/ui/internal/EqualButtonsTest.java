package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EqualButtonsTest {

    private static final String SHORT = "1   It still fails";
    private static final String LONG = "2   Cables & ports that carry charge but drop data while the phone is being restored   35 %";

    private Shell shell;
    private Composite place;

    @BeforeEach
    void open() {
        shell = new Shell(PlatformUI.getWorkbench().getDisplay());
        place = new Composite(shell, SWT.NONE);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private List<Button> buttons(int columns, String... texts) {
        place.setLayout(new EqualButtons(columns));
        return List.of(texts).stream().map(t -> Build.button(place, t, shell.getFont(), () -> { })).toList();
    }

    private int heightAt(int width) {
        return place.computeSize(width, SWT.DEFAULT).y;
    }

    @Test
    void theTallestButtonHasTheHeightTheToolkitWants() {
        List<Button> buttons = buttons(1, SHORT, LONG);
        int narrow = buttons.getLast().computeSize(SWT.DEFAULT, SWT.DEFAULT).x / 3;
        int wanted = buttons.getLast().computeSize(narrow, SWT.DEFAULT).y;
        assertTrue(wanted > Build.TARGET_HEIGHT, "three lines");
        assertEquals(2 * wanted + Build.GAP, heightAt(narrow));
    }

    @Test
    void withoutAWidthEachLineHasTheRoomTheToolkitWants() {
        List<Button> buttons = buttons(1, SHORT, LONG);
        int wanted = buttons.stream().map(b -> b.computeSize(SWT.DEFAULT, SWT.DEFAULT)).mapToInt((Point p) -> p.x + Build.GAP).sum();
        assertEquals(wanted, place.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    }

    @Test
    void shortTextsStandSideBySide() {
        buttons(2, SHORT, SHORT);
        assertEquals(Build.TARGET_HEIGHT, heightAt(place.computeSize(SWT.DEFAULT, SWT.DEFAULT).x));
    }

    @Test
    void whereTheyWouldTakeThreeLinesTheyStandBelowEachOther() {
        List<Button> buttons = buttons(2, LONG, LONG);
        int narrow = buttons.getFirst().computeSize(SWT.DEFAULT, SWT.DEFAULT).x / 2;
        int wanted = buttons.getFirst().computeSize(narrow, SWT.DEFAULT).y;
        assertEquals(2 * Math.max(Build.TARGET_HEIGHT, wanted) + Build.GAP, heightAt(narrow));
    }

    @Test
    void aHiddenButtonTakesNoRoom() {
        buttons(1, SHORT, SHORT).getLast().setVisible(false);
        assertEquals(Build.TARGET_HEIGHT, heightAt(400));
    }
}
