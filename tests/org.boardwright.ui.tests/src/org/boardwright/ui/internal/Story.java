package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** What a technician does with an iPhone X that stops with error 4013, pressed and typed in the window. */
final class Story {

    static final String FLEX = "Shorted earpiece flex";

    private final Bench bench;

    Story(Bench bench) {
        this.bench = bench;
    }

    /** The phone is picked, the complaint typed. */
    void newCase() throws CommandException {
        bench.inDialog("New Case", dialog -> {
            Bench.all(dialog, Text.class).getFirst().setText("iphone x");
            Bench.pressIn(dialog, "Error 4013");
            Bench.pressIn(dialog, "Start");
        });
        bench.run(Commands.NEW_CASE, Map.of());
        bench.until("the case is open", () -> bench.hasText("complaint 4013"));
    }

    /** The log of the failed restore is added. */
    void readLog() {
        bench.cases().readLogs(List.of(example()));
        bench.until("the log is evidence", () -> bench.evidence().getItemCount() > 1);
        bench.settle();
    }

    /** The restore log of an iPhone X that comes with the program. */
    private static Path example() {
        return inSources("examples/iphone-x-error-4013.log");
    }

    /** A file of the sources, by its path there. */
    static Path inSources(String file) {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve(file))) {
            at = at.getParent();
        }
        return at.resolve(file);
    }

    /** Answers the step of this name; when another is advised, it is chosen among the alternatives first. */
    void answer(String step, String outcome) {
        if (!bench.texts().contains(step)) {
            bench.press(t -> t.contains(step));
            bench.until("its card is shown: " + step, () -> bench.texts().contains(step));
        }
        long done = bench.cases().snapshot().done().size();
        bench.press(t -> t.matches("[1-9]   " + outcome + "   .*"));
        bench.settle();
        assertEquals(done + 1, bench.cases().snapshot().done().size(), step);
    }

    void otherCableAndComputer() {
        answer("Try another cable", "It still fails");
        answer("Try another computer", "It still fails");
    }

    /** The likeliest fault is the verdict. */
    void close(String confirmation) throws CommandException {
        bench.inDialog("Close Case", dialog -> {
            assertTrue(Bench.in(dialog, Combo.class).getText().startsWith(FLEX), Bench.in(dialog, Combo.class).getText());
            Bench.in(dialog, Text.class).setText(confirmation);
            Bench.pressIn(dialog, "Close case");
        });
        bench.run(Commands.CLOSE_CASE, Map.of());
        bench.until("the case is closed", () -> bench.hasText("Closed: " + FLEX));
    }

    /** Writes the report into this file, and reads it. */
    String report(Path file) throws CommandException, IOException {
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
}
