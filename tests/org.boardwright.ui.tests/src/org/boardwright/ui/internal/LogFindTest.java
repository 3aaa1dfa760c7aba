package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+F in the log editor. */
class LogFindTest {

    @TempDir
    private Path folder;
    private Bench bench;
    private LogEditor log;

    @BeforeEach
    void open() throws IOException, PartInitException, CommandException {
        bench = new Bench();
        bench.clear();
        String text = IntStream.rangeClosed(1, 4000).mapToObj(i -> i % 1500 == 0 ? "a Needle in line " + i : "hay " + i).collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("hay.log"), text);
        LogEditor.open(Bench.page(), new LogInput(file, List.of()), 1);
        log = (LogEditor) Bench.page().getActiveEditor();
        bench.until("the log is shown", () -> log.pane().text().contains("hay 1"));
        bench.run(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
    }

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
    }

    private void press(int key, int mask) {
        Event event = new Event();
        event.keyCode = key;
        event.stateMask = mask;
        log.find().words().notifyListeners(SWT.KeyDown, event);
    }

    private void look(String words, int mask, String said) {
        log.find().words().setText(words);
        press(SWT.CR, mask);
        bench.until("it is said: " + said, () -> log.find().said().equals(said));
    }

    @Test
    void theKeyIsBound() throws ParseException {
        var bound = PlatformUI.getWorkbench().getService(IBindingService.class).getPerfectMatch(KeySequence.getInstance("M1+F"));
        assertNotNull(bound, "Ctrl+F does nothing");
        assertEquals(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, bound.getParameterizedCommand().getId());
    }

    @Test
    void enterGoesFromLineToLineAndAround() {
        look("needle", 0, "Line 1500");
        assertTrue(log.pane().text().contains("a Needle in line 1500"), log.pane().text());
        assertEquals("Needle", log.pane().selected());
        look("needle", 0, "Line 3000");
        look("needle", 0, "Line 1500, from the other end");
        look("needle", SWT.SHIFT, "Line 3000, from the other end");
    }

    @Test
    void wordsThatAreNotThereAreSaid() {
        look("straw", 0, "Not in this log");
    }

    @Test
    void escapeCloses() {
        press(SWT.ESC, 0);
        assertTrue(!log.find().words().isVisible());
    }
}
