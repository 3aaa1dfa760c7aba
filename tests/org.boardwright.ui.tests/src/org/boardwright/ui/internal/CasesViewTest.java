package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.boardwright.workflow.CaseIntake;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Cases view in the window, on real files. */
class CasesViewTest {

    private Bench bench;

    @BeforeEach
    void clear() throws PartInitException {
        bench = new Bench();
        bench.clear();
    }

    private void newCase(String name) {
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), name);
        bench.settle();
        bench.until(name + " is listed", () -> names().contains(name));
    }

    private static Table table() {
        return Bench.all(Bench.window(), Table.class).stream().filter(t -> t.getColumnCount() == 1).findFirst().orElseThrow();
    }

    private static List<String> names() {
        return Arrays.stream(table().getItems()).map(TableItem::getText).toList();
    }

    private static void search(String text) {
        Bench.all(Bench.window(), Text.class).stream().filter(t -> (t.getStyle() & SWT.SEARCH) != 0).findFirst().orElseThrow().setText(text);
    }

    @Test
    void casesOfTheFolderAreListedTheLastOneFirst() {
        newCase("listed first");
        newCase("listed second");
        assertTrue(names().indexOf("listed second") < names().indexOf("listed first"), names().toString());
    }

    @Test
    void aDoubleClickPutsTheCaseOnTheBench() {
        newCase("one");
        newCase("two");
        table().setSelection(names().indexOf("one"));
        table().notifyListeners(SWT.DefaultSelection, null);
        bench.until("the case is open", () -> Bench.window().getText().startsWith("one - "));
    }

    @Test
    void theSearchNarrowsTheListDown() {
        newCase("needle");
        newCase("hay");
        search("needle");
        bench.until("one is left", () -> names().equals(List.of("needle")));
        search("");
        bench.until("all are back", () -> names().contains("hay"));
    }

    @Test
    void aCaseThatAnotherProgramPutsThereAppearsAndGoes() throws Exception {
        newCase("here");
        Path there = Files.copy(Bench.FOLDER.resolve("here.bwcase"), Bench.FOLDER.resolve("from elsewhere.bwcase"));
        bench.until("it is listed", () -> names().contains("from elsewhere"));
        Files.delete(there);
        bench.until("it is gone", () -> !names().contains("from elsewhere"));
    }
}
