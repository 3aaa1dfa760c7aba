package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of an iPhone X with error 4013, from New Case to Report, told with the widgets of the window and the shipped packs. */
class StoryTest {

    private static final String FLEX = "Shorted earpiece flex";
    private static final String NAND = "Failing NAND";

    @TempDir
    private Path folder;
    private Bench bench;

    @BeforeEach
    void clear() throws PartInitException {
        bench = new Bench();
        bench.clear();
    }

    /** The phone is picked, the complaint typed, the log of the failed restore added. */
    private void begin() throws CommandException, IOException {
        bench.inDialog("New Case", dialog -> {
            Bench.all(dialog, Text.class).getFirst().setText("iphone x");
            Bench.pressIn(dialog, "Error 4013");
            Bench.pressIn(dialog, "Start");
        });
        bench.run(Commands.NEW_CASE, Map.of());
        bench.until("the case is open", () -> bench.hasText("complaint 4013"));
        bench.cases().readLogs(List.of(example()));
        bench.until("the log is evidence", () -> bench.evidence().getItemCount() > 1);
        bench.settle();
    }

    /** The restore log of an iPhone X that comes with the program. */
    private static Path example() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = at.getParent();
        }
        return at.resolve("examples").resolve("iphone-x-error-4013.log");
    }

    /** Answers the step of this name; when another is advised, it is chosen among the alternatives first. */
    private void answer(String step, String outcome) {
        if (!bench.texts().contains(step)) {
            bench.press(t -> t.contains(step));
            bench.until("its card is shown: " + step, () -> bench.texts().contains(step));
        }
        long done = bench.cases().snapshot().done().size();
        bench.press(t -> t.matches("[1-9]   " + outcome + "   .*"));
        bench.settle();
        assertEquals(done + 1, bench.cases().snapshot().done().size(), step);
    }

    private void otherCableAndComputer() {
        answer("Try another cable", "It still fails");
        answer("Try another computer", "It still fails");
    }

    /** The likeliest fault is the verdict. */
    private void close(String confirmation) throws CommandException {
        bench.inDialog("Close Case", dialog -> {
            assertTrue(Bench.in(dialog, Combo.class).getText().startsWith(FLEX), Bench.in(dialog, Combo.class).getText());
            Bench.in(dialog, Text.class).setText(confirmation);
            Bench.pressIn(dialog, "Close case");
        });
        bench.run(Commands.CLOSE_CASE, Map.of());
        bench.until("the case is closed", () -> bench.hasText("Closed: " + FLEX));
    }

    private String report() throws CommandException, IOException {
        Path file = folder.resolve("report.html");
        bench.inDialog("Report", dialog -> {
            Bench.in(dialog, Text.class).setText(file.toString());
            Bench.pressIn(dialog, "Write Report");
        });
        bench.run(Commands.REPORT, Map.of());
        bench.inDialog("Report", dialog -> dialog.close()); // it says that no program here shows the file
        bench.until("the report is written", () -> Files.exists(file));
        Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.getText().equals("Report")).forEach(s -> s.close());
        return Files.readString(file);
    }

    @Test
    void theFlexIsFoundReplacedConfirmedAndNamedInTheReport() throws CommandException, IOException {
        begin();
        otherCableAndComputer();
        assertTrue(bench.texts().contains("Unplug the earpiece flex and retry"), bench.texts().toString());
        answer("Unplug the earpiece flex and retry", "It boots or restores");
        assertTrue(bench.ranking().getFirst().startsWith(FLEX), bench.ranking().toString());
        assertTrue(bench.texts().contains("Replace the earpiece flex"), bench.texts().toString());
        answer("Replace the earpiece flex", "It works");
        assertTrue(bench.hasText("The phone works"), bench.texts().toString());
        close("restored twice after the repair");
        String report = report();
        assertTrue(report.contains(FLEX), report);
        assertTrue(report.contains("Confirmed: restored twice after the repair."), report);
    }

    @Test
    void aFlexThatIsClearedLeavesNandAndWarnsOfRecoverySoftware() throws CommandException, IOException {
        begin();
        otherCableAndComputer();
        answer("Unplug the earpiece flex and retry", "It still fails");
        assertTrue(bench.ranking().getFirst().startsWith(NAND), bench.ranking().toString());
        assertTrue(bench.hasText("recovery program"), bench.texts().toString());
        assertFalse(bench.ranking().getFirst().contains(FLEX));
    }

    @Test
    void aClosedCaseIsOpenedAgain() throws CommandException, IOException {
        begin();
        otherCableAndComputer();
        answer("Unplug the earpiece flex and retry", "It boots or restores");
        close("comes and goes with the flex");
        assertTrue(bench.hasText("comes and goes with the flex"), bench.texts().toString());
        bench.run("org.boardwright.ui.reopenCase", Map.of());
        bench.until("there is a step again", () -> bench.texts().contains("Replace the earpiece flex"));
    }
}
