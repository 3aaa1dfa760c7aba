package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of an iPhone X with error 4013, from New Case to Report, told with the widgets of the window and the shipped packs. */
class StoryTest {

    private static final String NAND = "Failing NAND";

    @TempDir
    private Path folder;
    private Bench bench;
    private Story story;

    @BeforeEach
    void clear() throws PartInitException {
        bench = new Bench();
        bench.clear();
        story = new Story(bench);
    }

    private void begin() throws CommandException {
        story.newCase();
        story.readLog();
    }

    @Test
    void theFlexIsFoundReplacedConfirmedAndNamedInTheReport() throws CommandException, IOException {
        begin();
        story.otherCableAndComputer();
        assertTrue(bench.texts().contains("Unplug the earpiece flex and retry"), bench.texts().toString());
        story.answer("Unplug the earpiece flex and retry", "It boots or restores");
        assertTrue(bench.ranking().getFirst().startsWith(Story.FLEX), bench.ranking().toString());
        assertTrue(bench.texts().contains("Replace the earpiece flex"), bench.texts().toString());
        story.answer("Replace the earpiece flex", "It works");
        assertTrue(bench.hasText("The phone works"), bench.texts().toString());
        story.close("restored twice after the repair");
        String report = story.report(folder.resolve("report.html"));
        assertTrue(report.contains(Story.FLEX), report);
        assertTrue(report.contains("Confirmed: restored twice after the repair."), report);
    }

    @Test
    void aFlexThatIsClearedLeavesNandAndWarnsOfRecoverySoftware() throws CommandException {
        begin();
        story.otherCableAndComputer();
        story.answer("Unplug the earpiece flex and retry", "It still fails");
        assertTrue(bench.ranking().getFirst().startsWith(NAND), bench.ranking().toString());
        assertTrue(bench.hasText("recovery program"), bench.texts().toString());
        assertFalse(bench.ranking().getFirst().contains(Story.FLEX));
    }

    @Test
    void aClosedCaseIsOpenedAgain() throws CommandException {
        begin();
        story.otherCableAndComputer();
        story.answer("Unplug the earpiece flex and retry", "It boots or restores");
        story.close("comes and goes with the flex");
        assertTrue(bench.hasText("comes and goes with the flex"), bench.texts().toString());
        bench.run("org.boardwright.ui.reopenCase", Map.of());
        bench.until("there is a step again", () -> bench.texts().contains("Replace the earpiece flex"));
    }
}
