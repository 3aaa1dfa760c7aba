package org.boardwright.ui.knowledge.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.boardwright.model.knowledge.Adjustment;
import org.boardwright.ui.knowledge.model.Packs;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack of the iPhone X is edited with the widgets of the window. */
class PackEditorTest {

    @TempDir
    private Path folder;
    private Path file;
    private final Window window = new Window();
    private PackEditor editor;

    @BeforeEach
    void open() throws IOException, CommandException {
        file = Packs.copy(Packs.iphoneX(), folder);
        editor = window.open(file);
        window.checked(editor);
    }

    @AfterEach
    void close() {
        window.close(editor);
    }

    private Adjustment adjustment() {
        return editor.session().document().model().getAdjustments().getFirst();
    }

    private Text prior() {
        window.select(editor, adjustment());
        return window.field("Value");
    }

    @Test
    void aPriorIsChangedCheckedUndoneSavedAndReadAgain() throws IOException, CommandException {
        Text value = prior();
        value.setText("-1");
        window.checked(editor);
        assertTrue(window.hasText("prior weight -1.0 is out of range"), () -> window.texts().toString());
        assertTrue(editor.isDirty());
        window.run(IWorkbenchCommandConstants.EDIT_UNDO);
        window.checked(editor);
        assertFalse(window.hasText("out of range"));
        assertEquals("9.5", value.getText());
        assertFalse(editor.isDirty());
        value.setText("8.25");
        window.run(IWorkbenchCommandConstants.FILE_SAVE);
        assertFalse(editor.isDirty());
        assertEquals(Files.readString(Packs.iphoneX()).replace("<priors value=\"9.5\"", "<priors value=\"8.25\""), Files.readString(file));
    }

    @Test
    void whatIsNoNumberIsSaidBesideTheField() {
        Text value = prior();
        value.setText("often");
        assertTrue(window.hasText("“often” is no number"));
        assertEquals(9.5, adjustment().getPriors().getFirst().getValue());
    }

    @Test
    void aLinkBesideTheFieldMendsIt() {
        prior();
        window.field("Source").setText("iphonex.src.slapnews-faceid");
        window.checked(editor);
        window.follow("Use iphonex.src.slapnews-face-id");
        window.checked(editor);
        assertEquals("iphonex.src.slapnews-face-id", adjustment().getPriors().getFirst().getSource());
        assertFalse(window.hasText("unknown source"));
    }

    @Test
    void theRankingFollowsWhatIsTyped() {
        prior().setText("200");
        window.panel("What If");
        window.until("the ranking is worked out", () -> !editor.whatIf().isBusy());
        window.checked(editor);
        List<String> first = window.tableRow("It probably is", 0);
        assertEquals("Shorted earpiece flex (front sensors)", first.getFirst());
        assertTrue(percent(first.get(1)) > percent(first.get(2)), first.toString());
    }

    private static double percent(String text) {
        return Double.parseDouble(text.replace(" %", ""));
    }

    @Test
    void aFileThatSomebodyElseChangedIsAskedAbout() throws IOException, CommandException {
        prior().setText("8");
        String theirs = Files.readString(file).replace("One case only.", "One case.");
        Files.writeString(file, theirs);
        window.inDialog("Changed on disk", dialog -> window.pressIn(dialog, "Cancel"));
        window.run(IWorkbenchCommandConstants.FILE_SAVE);
        assertEquals(theirs, Files.readString(file));
        assertTrue(editor.isDirty());
        window.inDialog("Changed on disk", dialog -> window.pressIn(dialog, "Read it anew, drop my changes"));
        window.run(IWorkbenchCommandConstants.FILE_SAVE);
        assertEquals(theirs, new String(editor.session().document().bytes(), StandardCharsets.UTF_8));
        assertFalse(editor.isDirty());
    }

    @Test
    void whatIsAddedInTheTreeIsShownAndGoesWithOneUndoAndComesBackWithRedo() throws CommandException {
        window.select(editor, editor.session().document().model().getSources().getFirst());
        window.press("Add");
        window.checked(editor);
        assertEquals("New Source", window.field("Name").getText());
        window.run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(3, sources());
        window.run(IWorkbenchCommandConstants.EDIT_REDO);
        assertEquals(4, sources());
    }

    private int sources() {
        return editor.session().document().model().getSources().size();
    }

    @Test
    void whatIsAddedInTheSourcesPanelGoesWithUndo() throws CommandException {
        window.panel("Sources");
        window.pressLast("Add");
        window.checked(editor);
        assertEquals(4, sources());
        window.run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(3, sources());
    }

    @Test
    void whatIsRemovedInTheTreeComesBackWithUndo() throws CommandException {
        window.select(editor, editor.session().document().model().getSources().getLast());
        window.press("Remove");
        window.checked(editor);
        assertEquals(2, sources());
        window.run(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(3, sources());
    }

    @Test
    void theEditMenuSaysWhatWouldBeUndone() {
        assertEquals("Undo", window.item("Edit", 0));
        window.select(editor, editor.session().document().model().getSources().getFirst());
        window.press("Add");
        window.checked(editor);
        assertEquals("Undo adding of Source", window.item("Edit", 0));
    }

    @Test
    void aFileThatIsNoPackIsRefusedWithItsPlace() throws IOException, CommandException {
        Path log = Files.writeString(folder.resolve("log.faults"), "<a>\n<b></a>");
        List<String> said = new ArrayList<>();
        window.inDialog("The fault model was not opened", dialog -> {
            said.addAll(window.texts(dialog));
            dialog.close();
        });
        window.run("org.boardwright.ui.knowledge.openPack", Map.of(OpenPackHandler.FILE, log.toString()));
        window.until("it is refused", () -> !said.isEmpty());
        assertSame(editor, window.activeEditor());
        assertTrue(said.stream().anyMatch(t -> t.contains("log.faults:")), said.toString());
    }

    @Test
    void helpShowsThePageOnTheEditor() throws CommandException {
        window.run("org.boardwright.ui.helpHere");
        assertTrue(window.hasText("Fault-model editor"), () -> window.texts().toString());
    }
}
