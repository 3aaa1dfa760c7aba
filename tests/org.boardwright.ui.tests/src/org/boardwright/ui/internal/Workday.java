package org.boardwright.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.boardwright.ui.internal.UiWatch.Work;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.progress.IProgressConstants;

/** All that a technician does in the window on one day, under the eyes of a watch. */
final class Workday {

    /** A view of the platform, opened in the same round. */
    static final String PEER = "open " + IProgressConstants.PROGRESS_VIEW_ID;

    private static final int LINES = 200_000;
    private static final List<String> VIEWS = List.of(CasesView.ID, DiagnosisView.ID, EvidenceView.ID, NextStepView.ID, PlanView.ID,
            BenchView.ID, RestoreView.ID, HelpView.ID, IProgressConstants.PROGRESS_VIEW_ID);

    private final Bench bench;
    private final UiWatch watch;
    private final Path folder;
    private final Path log;
    private int round;

    /** @param folder for what is written meanwhile */
    Workday(Bench bench, UiWatch watch, Path folder) throws IOException {
        this.bench = bench;
        this.watch = watch;
        this.folder = folder;
        log = Files.writeString(folder.resolve("long.log"), IntStream.rangeClosed(1, LINES).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));
    }

    private void act(String name, Work work) throws Exception {
        watch.during(name, round, () -> {
            work.run();
            bench.settle();
        });
    }

    /** One day; the first one is slower, since everything is done for the first time. */
    void live(int newRound) throws Exception {
        round = newRound;
        bench.clear();
        Story story = new Story(bench);
        act("new case", story::newCase);
        act("read a log", story::readLog);
        act("reasons of a fault", bench::expandFirstFault);
        act("answer: another cable", () -> story.answer("Try another cable", "It still fails"));
        act("answer: another computer", () -> story.answer("Try another computer", "It still fails"));
        act("undo", () -> bench.run(IWorkbenchCommandConstants.EDIT_UNDO, Map.of()));
        act("redo", () -> bench.run(IWorkbenchCommandConstants.EDIT_REDO, Map.of()));
        views();
        act("answer: flex", () -> story.answer("Unplug the earpiece flex and retry", "It boots or restores"));
        search();
        caseEditor();
        logEditor();
        act("answer: repair", () -> story.answer("Replace the earpiece flex", "It works"));
        act("close the case", () -> story.close("restored twice"));
        act("report", () -> story.report(folder.resolve("report" + round + ".html")));
    }

    private void views() throws Exception {
        for (String id : VIEWS) {
            IViewReference before = Bench.page().findViewReference(id);
            if (before != null) {
                act("close " + id, () -> bench.inEvent(() -> Bench.page().hideView(before)));
            }
            act("open " + id, () -> bench.inEvent(() -> show(id)));
        }
        act("the plan", () -> {
            bench.inEvent(() -> show(PlanView.ID));
            bench.until("the plan is drawn", () -> bench.hasText("deep"));
        });
    }

    private static void show(String view) {
        try {
            Bench.page().showView(view);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private void search() throws Exception {
        Text search = Bench.all(Bench.window(), Text.class).stream().filter(t -> (t.getStyle() & SWT.SEARCH) != 0).findFirst().orElseThrow();
        for (String typed : List.of("i", "ip", "iphone", "iphone x", "")) {
            act("search a case", () -> bench.inEvent(() -> search.setText(typed)));
        }
    }

    private void caseEditor() throws Exception {
        act("case editor", () -> bench.run("org.boardwright.ui.caseDetails", Map.of()));
        for (String id : Arrays.asList(EvidencePage.ID, StepsPage.ID, AttachmentsPage.ID, ReportPage.ID, OverviewPage.ID)) {
            act("case editor: " + id, () -> bench.inEvent(() -> ((CaseEditor) Bench.page().getActiveEditor()).setActivePage(id)));
        }
        act("case editor closed", () -> bench.inEvent(() -> Bench.page().closeAllEditors(false)));
    }

    private void logEditor() throws Exception {
        act("log opened", () -> {
            bench.inEvent(() -> open(log));
            bench.until("it is shown", () -> editor().pane().text().contains("line 1"));
        });
        act("search in a log", () -> {
            bench.run(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
            editor().find().words().setText("line " + LINES);
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            editor().find().words().notifyListeners(SWT.KeyDown, enter);
            bench.until("it is found", () -> editor().find().said().startsWith("Line"));
        });
        act("log closed", () -> bench.inEvent(() -> Bench.page().closeAllEditors(false)));
    }

    private static void open(Path file) {
        try {
            LogEditor.open(Bench.page(), new LogInput(file, List.of()), 1);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private static LogEditor editor() {
        return (LogEditor) Bench.page().getActiveEditor();
    }
}
