package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.boardwright.ui.model.Logs;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reasons for the advised step, opened in the window. */
class WhyPaneTest {

    private static final String LINE = "Why this step and no other";

    @TempDir
    private Path folder;
    private Bench bench;

    @BeforeEach
    void begin() throws IOException, PartInitException {
        bench = new Bench();
        bench.clear();
        bench.cases().readLogs(List.of(Logs.failed(folder)));
        bench.until("the reasons are offered", () -> bench.hasText(LINE));
        bench.settle();
    }

    private static Stream<Prose> proses(Control control) {
        return switch (control) {
            case Prose prose -> Stream.of(prose);
            case Composite c -> Arrays.stream(c.getChildren()).flatMap(WhyPaneTest::proses);
            default -> Stream.of();
        };
    }

    private static void open() {
        proses(Bench.window()).filter(Control::isVisible).filter(p -> p.texts().stream().anyMatch(t -> t.startsWith(LINE))).findFirst().orElseThrow()
                .notifyListeners(SWT.MouseUp, null);
    }

    private static long working() {
        return Arrays.stream(Job.getJobManager().find(null)).filter(j -> j.getName().equals("Working out why this step")).count();
    }

    @Test
    void theyAreWorkedOutWhenOpened() {
        assertEquals(0, working());
        open();
        bench.until("what is quickly known is there, the rest is being worked out",
                () -> bench.hasText("What would change it") && bench.hasText("this takes some seconds"));
        open();
        assertFalse(bench.hasText("What would change it"), "closed again");
    }

    /** With one fault left that explains nearly everything, what it hangs on is found soon. */
    @Test
    void theNumbersTheStepHangsOnFollow() throws CommandException {
        Story story = new Story(bench);
        story.newCase();
        story.readLog();
        story.otherCableAndComputer();
        story.answer("Unplug the earpiece flex and retry", "It boots or restores");
        open();
        bench.until("the numbers are there, all of them", () -> bench.hasText("Which numbers it hangs on") && !bench.hasText("this takes some seconds"));
        bench.until("the work has ended", () -> working() == 0);
    }

    @Test
    void theNextAnswerGivesThemUpAndClosesThem() {
        open();
        bench.press(t -> t.startsWith("2   "));
        bench.settle();
        assertFalse(bench.hasText("this takes some seconds"), bench.texts().toString());
        bench.until("the work was given up", () -> working() == 0);
        assertFalse(bench.hasText("Which numbers it hangs on"), bench.texts().toString());
    }

    @Test
    void aStepThatIsNotAdvisedHasNone() {
        String other = bench.cases().snapshot().answer().orElseThrow().advice().steps().get(1).name();
        bench.press(t -> t.contains(other));
        bench.until("its card is shown", () -> bench.hasText("Not the best step"));
        assertFalse(bench.hasText(LINE), bench.texts().toString());
    }
}
