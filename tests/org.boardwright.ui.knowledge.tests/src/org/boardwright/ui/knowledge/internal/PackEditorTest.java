package org.boardwright.ui.knowledge.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
