package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.boardwright.workflow.CaseIntake;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The case editor in the window. */
class CaseEditorTest {

    private Bench bench;
    private CaseEditor editor;

    @BeforeEach
    void openEditor() throws PartInitException {
        bench = new Bench();
        bench.clear();
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), "details");
        bench.settle();
        editor = (CaseEditor) Bench.page().openEditor(new CaseInput(), CaseEditor.ID);
        bench.settle();
    }

    @AfterEach
    void close() {
        Bench.page().closeEditor(editor, false);
    }

    private void page(String id) {
        editor.setActivePage(id);
        bench.settle();
    }

    /** A table of the page in sight, told by its second column. */
    private static Table table(String secondColumn) {
        return Bench.all(Bench.window(), Table.class).stream().filter(t -> t.getColumnCount() > 4 && t.getColumn(1).getText().equals(secondColumn))
                .findFirst().orElseThrow();
    }

    /** A text of the first row, unbroken. */
    private static String cell(Table table, int column) {
        return table.getItem(0).getText(column).replace('\n', ' ');
    }

    private void answer(int key) {
        bench.press(t -> t.startsWith(key + "   "));
        bench.settle();
    }

    @Test
    void theEditorIsCalledAfterTheCase() {
        bench.until("it has its name", () -> editor.getPartName().startsWith("details"));
        assertTrue(!editor.isDirty());
    }

    @Test
    void anAnswerTakenBackStaysInTheTimelineAndIsMarked() {
        page(StepsPage.ID);
        answer(2);
        bench.until("the step is listed", () -> table("Step").getItemCount() == 1);
        bench.cases().undo();
        bench.settle();
        bench.until("it is marked", () -> cell(table("Step"), 6).startsWith("taken back by "));
        assertEquals(1, table("Step").getItemCount());
    }

    @Test
    void evidenceIsTakenBackWithAReasonAndStays() {
        page(EvidencePage.ID);
        bench.until("the evidence is listed", () -> table("Test").getItemCount() == 1);
        table("Test").setSelection(0);
        table("Test").notifyListeners(SWT.Selection, null);
        bench.inDialog("Take Back Evidence", dialog -> {
            Bench.in(dialog, Text.class).setText("another phone");
            Bench.pressIn(dialog, "OK");
        });
        bench.press(t -> t.startsWith("Take back"));
        bench.until("it is marked", () -> cell(table("Test"), 4).endsWith("another phone"));
    }

    @Test
    void aTextWiderThanItsColumnIsBrokenIntoLines() {
        page(EvidencePage.ID);
        bench.until("the evidence is listed", () -> table("Test").getItemCount() == 1);
        table("Test").getColumn(1).setWidth(80);
        bench.until("it is broken", () -> table("Test").getItem(0).getText(1).contains("\n"));
        table("Test").getColumn(1).setWidth(800);
        bench.until("it is in one line again", () -> !table("Test").getItem(0).getText(1).contains("\n"));
    }

    @Test
    void closingTheCaseAsksWhatItWas() throws CommandException {
        page(OverviewPage.ID);
        bench.inDialog("Close Case", dialog -> {
            Bench.in(dialog, Text.class).setText("restores with another cable");
            Bench.pressIn(dialog, "Close case");
        });
        bench.run(Commands.CLOSE_CASE, Map.of());
        bench.until("the case is closed", () -> bench.cases().snapshot().isClosed());
        bench.until("it can be opened again", () -> !bench.buttons(t -> t.equals("Open case again")).isEmpty());
    }

    @Test
    void phoneAndLimitsAreChangedInTheSameWizard() throws CommandException {
        bench.inDialog("Phone, History and Limits", dialog -> {
            assertEquals("iPhone X (iPhone10,3)", Bench.all(dialog, Text.class).getFirst().getText());
            Bench.pressIn(dialog, "Boot loop");
            Bench.pressIn(dialog, "Apply");
        });
        bench.run(Commands.EDIT_INTAKE, Map.of());
        bench.until("it is written down", () -> bench.cases().snapshot().record().orElseThrow().intake().complaint().equals("boot loop"));
    }

    @Test
    void everyPageOpens() {
        for (String id : Arrays.asList(OverviewPage.ID, EvidencePage.ID, StepsPage.ID, AttachmentsPage.ID, ReportPage.ID)) {
            page(id);
            assertEquals(id, editor.getActivePageInstance().getId());
        }
        assertEquals(Optional.empty(), bench.cases().snapshot().trouble());
    }
}
