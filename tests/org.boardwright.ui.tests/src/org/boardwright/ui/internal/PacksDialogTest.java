package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.boardwright.ui.FileDrop;
import org.boardwright.workflow.CaseIntake;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs come and go while a case is on the bench. */
class PacksDialogTest {

    private Bench bench;
    @TempDir
    private Path folder;

    @BeforeEach
    void openCase() throws PartInitException {
        bench = new Bench();
        bench.clear();
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), "packs");
        bench.settle();
    }

    @AfterEach
    void removePack() throws IOException {
        WindowPack.remove();
        bench.settle();
    }

    /** Does something in the dialog once it has done its first work, and closes it. */
    private void inPacks(Runnable opening, Consumer<Shell> does) {
        bench.inDialog("Packs", dialog -> {
            idle(dialog);
            does.accept(dialog);
            Bench.pressIn(dialog, "Close");
        });
        opening.run();
        bench.until("the dialog is closed", () -> Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .noneMatch(s -> s.getText().equals("Packs")));
        bench.settle();
    }

    private void idle(Shell dialog) {
        bench.until("the packs are listed", () -> table(dialog).getItemCount() > 0 && !Bench.texts(dialog).contains("Working..."));
    }

    private static Table table(Shell dialog) {
        return Bench.in(dialog, Table.class);
    }

    private void drop(String model, Consumer<Shell> does) throws IOException {
        Path file = Files.writeString(folder.resolve("window.faults"), model);
        inPacks(() -> new FileDrop(bench.cases()).dropped(new String[] {file.toString()}), does);
    }

    private boolean ranks(String fault) {
        return bench.ranking().stream().anyMatch(r -> r.contains(fault));
    }

    @Test
    void aPackDroppedOnTheWindowActsOnTheOpenCase() throws IOException {
        drop(WindowPack.MODEL, dialog -> assertTrue(Bench.texts(dialog).contains("Installed: Window pack 1.0.0"), Bench.texts(dialog).toString()));
        bench.until("it is ranked", () -> ranks("Fault of the vendor"));
    }

    @Test
    void anUpdateActsOnTheOpenCase() throws IOException {
        drop(WindowPack.MODEL, dialog -> { });
        drop(WindowPack.UPDATE, dialog -> { });
        bench.until("the new name is ranked", () -> ranks("Fault by its new name"));
    }

    @Test
    void aRemovedPackIsMissedByTheOpenCaseWhichKeepsItsEvidence() throws IOException {
        drop(WindowPack.MODEL, dialog -> { });
        bench.until("its step is advised", () -> bench.hasText("Unplug the part of the vendor"));
        bench.press(t -> t.startsWith("1   "));
        bench.settle();
        inPacks(() -> PacksDialog.openWith(List.of()), dialog -> {
            Table table = table(dialog);
            int row = Arrays.stream(table.getItems()).map(TableItem::getText).toList().indexOf("Window pack");
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, null);
            Bench.pressIn(dialog, "Remove");
            idle(dialog);
        });
        bench.until("it is no longer ranked", () -> !ranks("Fault of the vendor"));
        var answer = bench.cases().snapshot().answer().orElseThrow();
        assertTrue(answer.warnings().stream().anyMatch(w -> w.startsWith("Pack test.window.pack is missing")), answer.warnings().toString());
        assertTrue(answer.evidence().stream().anyMatch(e -> e.test().equals("test.window.unplugged")));
    }

    @Test
    void aBrokenPackIsRefusedWithItsReason() throws IOException {
        List<String> before = bench.ranking();
        var said = new AtomicReference<List<String>>();
        drop(WindowPack.MODEL.replace("</knowledge:FaultModel>", ""), dialog -> said.set(Bench.texts(dialog)));
        assertTrue(said.get().stream().anyMatch(t -> t.contains("is refused") && t.contains("is not well-formed XML")), said.toString());
        assertEquals(before, bench.ranking());
    }

    @Test
    void whatCameWithTheProductCannotBeRemoved() throws Exception {
        inPacks(() -> {
            try {
                bench.run("org.boardwright.ui.packs", Map.of());
            } catch (CommandException e) {
                throw new AssertionError(e);
            }
        }, dialog -> {
            table(dialog).setSelection(0);
            table(dialog).notifyListeners(SWT.Selection, null);
            assertTrue(Bench.buttons(dialog, t -> t.replace("&", "").equals("Remove")).stream().noneMatch(b -> b.isEnabled()));
        });
    }
}
