package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.boardwright.workflow.CaseIntake;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are installed from the folder of a vendor's site. */
class SiteDialogTest {

    private static final String TITLE = "Packs of a site";

    @TempDir
    private Path site;
    private Bench bench;

    @BeforeEach
    void openCase() throws PartInitException, IOException {
        Files.writeString(site.resolve("window.faults"), WindowPack.MODEL);
        bench = new Bench();
        bench.clear();
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), "site");
        bench.settle();
    }

    @AfterEach
    void forget() throws IOException {
        WindowPack.remove();
        bench.settle();
    }

    private static boolean isOpen(String title) {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).anyMatch(s -> s.getText().equals(title));
    }

    /** Opens the dialog, looks at an address, does something with what is found, and closes it. */
    private void look(String address, Consumer<Shell> does) {
        bench.inDialog(TITLE, dialog -> {
            Bench.in(dialog, Combo.class).setText(address);
            work(dialog, "Look");
            does.accept(dialog);
            Bench.pressIn(dialog, "Close");
        });
        new SiteDialog(Bench.window()).open();
        bench.until("the dialog is closed", () -> !isOpen(TITLE));
        bench.settle();
    }

    private void work(Shell dialog, String button) {
        Bench.pressIn(dialog, button);
        bench.until("it is done", () -> !Bench.texts(dialog).contains("Working..."));
    }

    private static Button install(Shell dialog) {
        return Bench.buttons(dialog, t -> t.replace("&", "").equals("Install")).getFirst();
    }

    @Test
    void whatASiteHasIsShownFirstAndInstalledThen() {
        List<String> said = new ArrayList<>();
        look(site.toString(), dialog -> {
            Table table = Bench.in(dialog, Table.class);
            assertEquals(List.of("Window pack", "1.0.0", "A vendor", "New", "Data"),
                    List.of(0, 1, 2, 3, 4).stream().map(c -> table.getItem(0).getText(c)).toList());
            assertTrue(table.getItem(0).getChecked());
            assertEquals(List.of(), bench.ranking().stream().filter(r -> r.contains("Fault of the vendor")).toList());
            work(dialog, "Install");
            said.addAll(Bench.texts(dialog));
            assertEquals("1.0.0 is installed", table.getItem(0).getText(3));
            assertFalse(install(dialog).isEnabled());
        });
        assertTrue(said.contains("Installed: Window pack 1.0.0"), said.toString());
        bench.until("it is ranked", () -> bench.ranking().stream().anyMatch(r -> r.contains("Fault of the vendor")));
    }

    @Test
    void aNewerVersionThereIsTheUpdate() throws IOException {
        look(site.toString(), dialog -> work(dialog, "Install"));
        Files.writeString(site.resolve("window.faults"), WindowPack.UPDATE);
        List<String> said = new ArrayList<>();
        bench.inDialog("Packs", dialog -> {
            bench.until("the packs are listed", () -> Bench.in(dialog, Table.class).getItemCount() > 0 && !Bench.texts(dialog).contains("Working..."));
            work(dialog, "Update");
            said.addAll(Bench.texts(dialog));
            Bench.pressIn(dialog, "Close");
        });
        PacksDialog.openWith(List.of());
        bench.until("the dialog is closed", () -> !said.isEmpty() && !isOpen("Packs"));
        assertTrue(said.contains("Updated: test.window.pack from 1.0.0 to 1.1.0"), said.toString());
    }

    @Test
    void anAddressWithoutPacksSaysSo() throws IOException {
        List<String> said = new ArrayList<>();
        look(Files.createDirectories(site.resolve("empty")).toString(), dialog -> {
            said.addAll(Bench.texts(dialog));
            assertFalse(install(dialog).isEnabled());
        });
        assertTrue(said.stream().anyMatch(t -> t.contains("It holds no plug-in")), said.toString());
    }
}
