package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.boardwright.ui.FileDrop;
import org.boardwright.ui.model.Logs;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.CaseRecord;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window, driven through its widgets on the shipped packs. */
class BenchTest {

    private static final String ANSWER = "org.boardwright.ui.answer";
    private static final String ANSWER_KEY = "org.boardwright.ui.answer.key";

    @TempDir
    private Path folder;
    private Bench bench;

    @BeforeEach
    void clear() throws PartInitException {
        bench = new Bench();
        bench.clear();
    }

    private void openFailedLog() throws IOException {
        bench.cases().readLogs(List.of(Logs.failed(folder)));
        bench.until("a step is shown", () -> !outcomes().isEmpty());
        bench.settle();
    }

    private List<String> outcomes() {
        return bench.buttons(t -> t.matches("[1-9]   .*")).stream().map(b -> b.getText()).toList();
    }

    private void answer(int key) {
        bench.press(t -> t.startsWith(key + "   "));
        bench.settle();
    }

    @Test
    void theBenchPerspectiveHasItsViewsAndNoEditors() {
        assertEquals("org.boardwright.ui.bench", Bench.page().getPerspective().getId());
        Bench.page().resetPerspective();
        assertFalse(Bench.page().isEditorAreaVisible());
        assertNotNull(Bench.page().findViewReference("org.eclipse.ui.views.ProgressView"));
        assertNotNull(Bench.page().findViewReference("org.eclipse.pde.runtime.LogView"));
    }

    @Test
    void anEmptyBenchSaysHowToBegin() {
        assertTrue(bench.hasText("drop one anywhere"), bench.texts().toString());
        assertEquals(1, bench.buttons(t -> t.startsWith("Open log")).size());
        assertEquals(1, bench.buttons(t -> t.startsWith("New case")).size());
    }

    @Test
    void aLogGivesEvidenceRankingAndStep() throws IOException {
        openFailedLog();
        assertTrue(bench.evidence().getItem(0).getText(1).startsWith("FAILED"), bench.evidence().getItem(0).getText(1));
        assertTrue(bench.evidence().getItem(1).getText(2).startsWith("failed.log:"), bench.evidence().getItem(1).getText(2));
        assertTrue(bench.ranking().size() >= 4, bench.ranking().toString());
        assertTrue(bench.hasText("Why:"), bench.texts().toString());
        assertTrue(Bench.window().getText().startsWith("iPhone X "), Bench.window().getText());
    }

    @Test
    void anAnswerChangesTheRankingAndCanBeTakenBack() throws IOException, CommandException {
        openFailedLog();
        List<String> before = bench.ranking();
        int evidence = bench.evidence().getItemCount();
        answer(2);
        assertNotEquals(before, bench.ranking());
        assertEquals(evidence + 1, bench.evidence().getItemCount());
        bench.run(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
        bench.settle();
        assertEquals(before, bench.ranking());
        assertEquals(evidence, bench.evidence().getItemCount());
    }

    @Test
    void theEditMenuSaysWhatWouldBeUndone() throws IOException, CommandException {
        openFailedLog();
        assertTrue(bench.menuItem("Edit", 0).startsWith("Undo log failed.log"), bench.menuItem("Edit", 0));
        answer(2);
        assertTrue(bench.menuItem("Edit", 0).startsWith("Undo answer \u201C"), bench.menuItem("Edit", 0));
        bench.run(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
        bench.settle();
        assertTrue(bench.menuItem("Edit", 1).startsWith("Redo answer \u201C"), bench.menuItem("Edit", 1));
        bench.run(IWorkbenchCommandConstants.EDIT_REDO, Map.of());
        bench.settle();
        assertEquals(1, bench.cases().snapshot().done().size());
    }

    @Test
    void aLogOnTheEmptyBenchBecomesACaseInTheFolder() throws IOException {
        openFailedLog();
        Path file = bench.cases().snapshot().record().orElseThrow().file().orElseThrow();
        assertEquals(Bench.FOLDER, file.getParent());
        assertTrue(Files.exists(file));
        assertTrue(Bench.window().getText().startsWith(bench.cases().snapshot().record().orElseThrow().name() + " - "), Bench.window().getText());
    }

    @Test
    void aConflictIsAskedAboutInPlainWords() throws Exception {
        openFailedLog();
        Path file = bench.cases().snapshot().record().orElseThrow().file().orElseThrow();
        Files.writeString(file, Files.readString(file) + "\n");
        bench.inDialog(CaseRecord.nameOf(file), dialog -> Bench.pressIn(dialog, "Replace the other state"));
        answer(2);
        bench.until("it is decided", () -> bench.cases().snapshot().trouble().isEmpty());
        assertTrue(Files.readString(file).contains("<steps"), "the answer is saved");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheWindowGoesOn() throws Exception {
        openFailedLog();
        Path broken = Files.writeString(Bench.FOLDER.resolve("broken.bwcase"), "no case");
        bench.inDialog("broken", dialog -> Bench.pressIn(dialog, "OK"));
        bench.cases().openCase(broken);
        bench.until("it was told", () -> bench.cases().snapshot().trouble().isPresent());
        bench.settle();
        answer(1);
        assertEquals(1, bench.cases().snapshot().done().size());
    }

    @Test
    void aSecondPressDoesNotAnswerTheNextStep() throws IOException {
        openFailedLog();
        bench.press(t -> t.startsWith("2   "));
        bench.view(NextStepView.class, NextStepView.ID).press(2);
        bench.settle();
        assertEquals(1, bench.cases().snapshot().done().size());
    }

    @Test
    void theKeysAnswer() throws IOException, CommandException, ParseException {
        openFailedLog();
        Bench.page().activate(bench.view(NextStepView.class, NextStepView.ID));
        var bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        for (int key = 1; key <= 9; key++) {
            var bound = bindings.getPerfectMatch(KeySequence.getInstance(Integer.toString(key)));
            assertEquals(ANSWER, bound.getParameterizedCommand().getId());
            assertEquals(Integer.toString(key), bound.getParameterizedCommand().getParameterMap().get(ANSWER_KEY));
        }
        bench.run(ANSWER, Map.of(ANSWER_KEY, "1"));
        bench.settle();
        assertEquals(1, bench.cases().snapshot().done().size());
    }

    @Test
    void anAlternativeShowsItsCard() throws IOException {
        openFailedLog();
        String best = bench.cases().snapshot().answer().orElseThrow().advice().best().orElseThrow().name();
        String other = bench.cases().snapshot().answer().orElseThrow().advice().steps().get(1).name();
        bench.press(t -> t.contains(other));
        bench.until("its card is shown", () -> bench.hasText("Not the best step"));
        assertTrue(bench.texts().contains(other), bench.texts().toString());
        bench.press(t -> t.equals("Back to the best step"));
        bench.until("the best card is back", () -> bench.texts().contains(best) && !bench.hasText("Not the best step"));
    }

    @Test
    void aStepThatCannotBeDoneGivesWayAndCanBePutBack() throws IOException {
        openFailedLog();
        String first = bench.cases().snapshot().answer().orElseThrow().advice().best().orElseThrow().name();
        bench.press(t -> t.startsWith("Cannot do this"));
        bench.press(t -> t.equals("1   No part"));
        bench.settle();
        assertTrue(bench.hasText(first + ": No part"), bench.texts().toString());
        bench.press(t -> t.equals("Put back"));
        bench.settle();
        assertEquals(first, bench.cases().snapshot().answer().orElseThrow().advice().best().orElseThrow().name());
        assertFalse(bench.hasText("Cannot be done"), bench.texts().toString());
    }

    @Test
    void whyAStepCannotBeDoneNeedNotBeSaid() throws IOException {
        openFailedLog();
        List<String> before = outcomes();
        bench.press(t -> t.startsWith("Cannot do this"));
        bench.press(t -> t.equals("Back"));
        assertEquals(before, outcomes());
    }

    @Test
    void aMissingFileIsToldWithoutADialog() {
        int shells = Bench.window().getDisplay().getShells().length;
        bench.cases().readLogs(List.of(folder.resolve("gone.log")));
        bench.until("the notice is shown", () -> bench.hasText("gone.log could not be read: there is no such file."));
        assertEquals(shells, Bench.window().getDisplay().getShells().length);
        assertTrue(bench.hasText("No phone on the bench yet"));
        bench.press(t -> t.equals("Dismiss"));
        bench.until("the notice is gone", () -> !bench.hasText("gone.log"));
    }

    @Test
    void whatIsNoLogIsToldBesideTheLogs() throws IOException {
        bench.cases().readLogs(List.of(Logs.picture(folder), Logs.failed(folder)));
        bench.until("the notice is shown", () -> bench.hasText("picture.png is not a log Boardwright knows"));
        bench.settle(); // the views are told one after the other
        assertFalse(outcomes().isEmpty());
    }

    @Test
    void theWindowTakesDroppedFiles() throws IOException {
        assertNotNull(Bench.window().getData(DND.DROP_TARGET_KEY));
        assertNotNull(bench.evidence().getParent().getParent().getData(DND.DROP_TARGET_KEY));
        Logs.failed(folder);
        new FileDrop(bench.cases()).dropped(new String[] {folder.resolve("failed.log").toString()});
        bench.until("a step is shown", () -> !outcomes().isEmpty());
    }

    @Test
    void evidenceIsTakenBackWithAReason() throws IOException, CommandException {
        openFailedLog();
        int evidence = bench.evidence().getItemCount();
        Bench.page().activate(bench.view(EvidenceView.class, EvidenceView.ID));
        bench.evidence().setSelection(1);
        bench.inDialog("Take Back Evidence", dialog -> {
            Bench.in(dialog, Text.class).setText("another phone");
            Bench.pressIn(dialog, "OK");
        });
        bench.run(IWorkbenchCommandConstants.EDIT_DELETE, Map.of());
        bench.until("it is gone", () -> bench.evidence().getItemCount() == evidence - 1);
    }

    @Test
    void aCaseStartsFromThePhoneAndItsComplaintOnOnePage() throws CommandException {
        bench.inDialog("New Case", dialog -> {
            Bench.all(dialog, Text.class).getFirst().setText("iphone x");
            assertEquals("iPhone X (iPhone10,3)", Bench.in(dialog, Table.class).getSelection()[0].getText());
            Bench.pressIn(dialog, "Error 4013");
            Bench.pressIn(dialog, "Start");
        });
        bench.run(Commands.NEW_CASE, Map.of());
        bench.until("a step is shown", () -> !outcomes().isEmpty());
        bench.settle();
        assertTrue(bench.texts().contains("iPhone X (iPhone10,3), complaint 4013"), bench.texts().toString());
        assertEquals("4013", bench.evidence().getItem(0).getText(3));
    }

    @Test
    void tabLeadsFromThePhoneToItsComplaintAndTheArrowToThePhones() throws CommandException {
        List<String> focused = new ArrayList<>();
        bench.inDialog("New Case", dialog -> {
            try {
                Text phone = Bench.all(dialog, Text.class).getFirst();
                phone.setText("iphone x");
                phone.setFocus();
                phone.traverse(SWT.TRAVERSE_TAB_NEXT);
                focused.add(focused(dialog));
                Event down = new Event();
                down.keyCode = SWT.ARROW_DOWN;
                phone.notifyListeners(SWT.KeyDown, down);
                focused.add(focused(dialog));
                Bench.in(dialog, Table.class).traverse(SWT.TRAVERSE_TAB_NEXT);
                focused.add(focused(dialog));
            } finally {
                dialog.close();
            }
        });
        bench.run(Commands.NEW_CASE, Map.of());
        assertEquals(List.of(Messages.newCase_complaint_hint, "Table", Messages.newCase_complaint_hint), focused);
    }

    private static String focused(Shell dialog) {
        return dialog.getDisplay().getFocusControl() instanceof Text text ? text.getMessage() : dialog.getDisplay().getFocusControl().getClass().getSimpleName();
    }

    @Test
    void theSecondPageMovesTheRanking() throws CommandException {
        bench.inDialog("New Case", dialog -> {
            Bench.all(dialog, Text.class).getFirst().setText("iphone x");
            Bench.pressIn(dialog, "Error 4013");
            Bench.pressIn(dialog, "Next >");
            Button wet = Bench.all(dialog, Button.class).stream().filter(b -> b.getText().replace("&", "").startsWith("It got wet")).findFirst().orElseThrow();
            wet.setSelection(true);
            wet.notifyListeners(SWT.Selection, null);
            Bench.pressIn(dialog, "Start");
        });
        bench.run(Commands.NEW_CASE, Map.of());
        bench.until("a step is shown", () -> !outcomes().isEmpty());
        bench.settle();
        assertTrue(bench.cases().snapshot().record().orElseThrow().intake().liquid());
        assertEquals("liquid", bench.evidence().getItem(1).getText(3));
        assertTrue(bench.ranking().getFirst().contains("arpiece"), bench.ranking().toString());
    }

    @Test
    void reasonsOpenOnRequest() throws IOException {
        openFailedLog();
        assertFalse(bench.hasText("How common it is"));
        bench.expandFirstFault();
        assertTrue(bench.hasText("How common it is"), bench.texts().toString());
        answer(2);
        assertTrue(bench.hasText("How common it is"), "reasons closed by an answer");
    }

    @Test
    void evidenceOpensItsLogAtItsLine() throws IOException {
        openFailedLog();
        bench.evidence().setSelection(1);
        bench.evidence().notifyListeners(SWT.DefaultSelection, new Event());
        bench.until("the log is open", () -> Bench.page().getActiveEditor() instanceof LogEditor);
        LogEditor log = (LogEditor) Bench.page().getActiveEditor();
        bench.until("the line is shown", () -> log.pane().text().contains("Waiting for NAND"));
        bench.until("the phases are folded", () -> log.pane().text().contains("\u25B8"));
        Bench.page().closeAllEditors(false);
    }

    @Test
    void aLogThatIsGoneIsSaid() throws IOException {
        openFailedLog();
        Files.delete(folder.resolve("failed.log"));
        bench.evidence().setSelection(1);
        bench.evidence().notifyListeners(SWT.DefaultSelection, new Event());
        bench.until("it is said", () -> bench.hasText("no longer at"));
        Bench.page().closeAllEditors(false);
    }
}
