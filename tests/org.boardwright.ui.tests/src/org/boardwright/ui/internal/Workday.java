package org.boardwright.ui.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.boardwright.ui.CasePreferences;
import org.boardwright.ui.internal.UiWatch.Work;
import org.boardwright.workflow.CaseIntake;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.progress.IProgressConstants;

/** All that a technician does in the window on one day, under the eyes of a watch. */
final class Workday {

    /** A view of the platform, opened in the same round. */
    static final String PEER = "open " + IProgressConstants.PROGRESS_VIEW_ID;

    private static final List<String> VIEWS = List.of(CasesView.ID, DiagnosisView.ID, EvidenceView.ID, NextStepView.ID, PlanView.ID,
            BenchView.ID, RestoreView.ID, HelpView.ID, IProgressConstants.PROGRESS_VIEW_ID);

    /** The larger of the packs that come with the program. */
    private static final Path PACK = Story.inSources("bundles/org.boardwright.faults.apple/model/apple.faults");

    private final Bench bench;
    private final UiWatch watch;
    private final Path folder;
    private final Path log;
    private final int lines;
    private int round;

    /**
     * @param folder for what is written meanwhile
     * @param cases  how many cases the shop has
     * @param lines  how long the log is that is looked at
     */
    Workday(Bench bench, UiWatch watch, Path folder, int cases, int lines) throws Exception {
        this.bench = bench;
        this.watch = watch;
        this.folder = folder;
        this.lines = lines;
        log = folder.resolve("long.log");
        try (BufferedWriter out = Files.newBufferedWriter(log)) {
            for (int i = 1; i <= lines; i++) {
                out.write("Line " + i + " of a log that somebody kept, as long as one of a restore that was tried all night long\n");
            }
        }
        fill(cases);
        ready();
    }

    /** The window is used some time after its start, and without the workspace that only the platform's own harness for tests brings along. */
    private void ready() throws Exception {
        bench.untilWarm();
        Platform.getBundle("org.eclipse.core.resources").start();
    }

    /** Cases as a shop has them after some time, all alike. */
    private void fill(int cases) throws IOException {
        Path shop = Files.createDirectories(folder.resolve("cases"));
        InstanceScope.INSTANCE.getNode(CasePreferences.NODE).put(CasePreferences.FOLDER, shop.toString());
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), "a case");
        bench.settle();
        for (int i = 1; i <= cases; i++) {
            Files.copy(shop.resolve("a case.bwcase"), shop.resolve("case " + i + ".bwcase"));
        }
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
        packs();
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
        for (String typed : List.of("c", "case 1", "case 12", "nothing", "")) {
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

    private void packs() throws Exception {
        act("packs dialog", () -> {
            bench.inDialog("Packs", Shell::close);
            bench.run("org.boardwright.ui.packs", Map.of());
        });
        act("fault-model editor", () -> {
            bench.run("org.boardwright.ui.knowledge.openPack", Map.of("org.boardwright.ui.knowledge.openPack.file", PACK.toString()));
            bench.until("it is open", () -> Bench.page().getActiveEditor() != null);
        });
        for (String typed : List.of("a", "ab", "abc")) {
            act("fault-model editor: typing", () -> bench.inEvent(() -> field().setText(typed)));
        }
        act("fault-model editor closed", () -> bench.inEvent(() -> Bench.page().closeAllEditors(false)));
        act("back to the bench", () -> bench.inEvent(Workday::showBench));
    }

    /** The first field of the form. */
    private static Text field() {
        return Bench.all(Bench.window(), Text.class).stream().filter(t -> (t.getStyle() & (SWT.SEARCH | SWT.READ_ONLY)) == 0).findFirst().orElseThrow();
    }

    private static void showBench() {
        try {
            PlatformUI.getWorkbench().showPerspective("org.boardwright.ui.bench", PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        } catch (WorkbenchException e) {
            throw new AssertionError(e);
        }
    }

    private void logEditor() throws Exception {
        act("log opened", () -> {
            bench.inEvent(() -> open(log));
            bench.until("it is shown", () -> editor().pane().text().contains("Line 1"));
        });
        act("search in a log", () -> {
            bench.run(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
            editor().find().words().setText("Line " + lines);
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            editor().find().words().notifyListeners(SWT.KeyDown, enter);
            bench.until("it is found", () -> editor().find().said().startsWith("Line " + lines));
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
