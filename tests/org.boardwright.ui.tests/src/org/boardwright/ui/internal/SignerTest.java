package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.boardwright.packs.Packs;
import org.boardwright.packs.Signature;
import org.boardwright.ui.FileDrop;
import org.boardwright.workflow.CaseIntake;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack with code, signed by somebody the shop does not know, is dropped on the window. Signed with the tools of the JDK. */
class SignerTest {

    private static final String PREFERENCES = "Preferences";
    private static final String PLUGIN_XML = """
            <plugin><extension point="org.boardwright.knowledge.faultModels"><faultModel file="model/test.faults"/></extension></plugin>
            """;

    @TempDir
    private static Path shared;
    private static Path jar;
    private final Packs packs = PlatformUI.getWorkbench().getService(Packs.class);
    private Bench bench;

    @BeforeAll
    static void sign() throws IOException, InterruptedException {
        jar = shared.resolve("vendor.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: test.window.pack;singleton:=true\n"
                    + "Bundle-Version: 1.0.0\nBundle-Name: Window pack\nBundle-Vendor: A vendor\n");
            add(out, "plugin.xml", PLUGIN_XML);
            add(out, "model/test.faults", WindowPack.MODEL);
            add(out, "test/Code.class", "no class at all");
        }
        tool("keytool", "-genkeypair", "-keystore", "keys.p12", "-storepass", "secret", "-alias", "vendor", "-dname", "CN=A vendor", "-keyalg", "EC", "-validity", "90");
        tool("jarsigner", "-keystore", "keys.p12", "-storepass", "secret", "vendor.jar", "vendor");
    }

    private static void add(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        command.addAll(List.of(arguments));
        Path said = shared.resolve("said.txt");
        Process process = new ProcessBuilder(command).directory(shared.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertEquals(0, process.waitFor(), Files.readString(said));
    }

    @BeforeEach
    void openCase() throws PartInitException {
        bench = new Bench();
        bench.clear();
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), "signer");
        bench.settle();
    }

    @AfterEach
    void forget() throws IOException {
        WindowPack.remove();
        for (Signature signer : packs.signers().accepted()) {
            packs.signers().remove(signer.fingerprint());
        }
        packs.signers().allowUnsigned(false);
        bench.settle();
    }

    private static Shell shell(String title) {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).filter(s -> s.getText().equals(title)).findFirst().orElse(null);
    }

    /** Drops the pack, does something in the question about its signer, and hands over what the dialog says in the end. */
    private String drop(Consumer<Shell> inQuestion) {
        var said = new AtomicReference<String>();
        bench.inDialog("Accept this signer?", inQuestion);
        bench.inDialog("Packs", dialog -> {
            bench.until("it has been decided and done", () -> shell("Accept this signer?") == null && !Bench.texts(dialog).contains("Working...")
                    && Bench.in(dialog, Table.class).getItemCount() > 0 && Bench.texts(dialog).size() > 1);
            said.set(String.join("\n", Bench.texts(dialog)));
            select(dialog);
            said.set(said.get() + Bench.in(dialog, Text.class).getText());
            Bench.pressIn(dialog, "Close");
        });
        new FileDrop(bench.cases()).dropped(new String[] {jar.toString()});
        bench.until("the dialog is closed", () -> said.get() != null && shell("Packs") == null);
        bench.settle();
        return said.get();
    }

    private static void select(Shell dialog) {
        Table table = Bench.in(dialog, Table.class);
        int row = Arrays.stream(table.getItems()).map(TableItem::getText).toList().indexOf("Window pack");
        if (row >= 0) {
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, null);
        }
    }

    @Test
    void theQuestionNamesTheSignerAndTheFingerprint() throws Exception {
        String fingerprint = packs.check(jar).strangers().getFirst().paired();
        var shown = new AtomicReference<List<String>>();
        drop(question -> {
            shown.set(Bench.all(question, Text.class).stream().map(t -> t.getText().replace("\n", ":")).toList());
            Bench.pressIn(question, "Do not install");
        });
        assertEquals(List.of("CN=A vendor", fingerprint), shown.get());
    }

    @Test
    void whoIsAcceptedIsInstalledAndShownWithSignature() throws IOException {
        String said = drop(question -> Bench.pressIn(question, "Accept and install"));
        assertTrue(said.contains("Installed: Window pack 1.0.0"), said);
        assertTrue(said.contains("Holds code"), said);
        assertTrue(said.contains("Signature: CN=A vendor, whom this shop accepted. SHA-256 " + packs.signers().accepted().getFirst().paired()), said);
        bench.until("it is ranked", () -> bench.ranking().stream().anyMatch(r -> r.contains("Fault of the vendor")));
    }

    @Test
    void whoIsNotAcceptedIsNotInstalled() throws IOException {
        String said = drop(question -> Bench.pressIn(question, "Do not install"));
        assertTrue(said.contains("vendor.jar is not installed: its signer CN=A vendor was not accepted."), said);
        assertEquals(List.of(), packs.signers().accepted());
    }

    private void inPreferences(Consumer<Shell> does) {
        bench.inDialog(PREFERENCES, dialog -> {
            does.accept(dialog);
            Bench.pressIn(dialog, "Apply and Close");
        });
        PreferencesUtil.createPreferenceDialogOn(Bench.window(), PackPreferencePage.ID, null, null).open();
        bench.until("the preferences are closed", () -> shell(PREFERENCES) == null);
    }

    @Test
    void anAcceptedSignerIsRemovedInThePreferencesAndTheCodeIsOutOfUse() throws Exception {
        packs.signers().accept(jar);
        packs.install(jar);
        inPreferences(dialog -> {
            Table table = Bench.in(dialog, Table.class);
            assertEquals("CN=A vendor", table.getItem(0).getText());
            table.setSelection(0);
            table.notifyListeners(SWT.Selection, null);
            Bench.pressIn(dialog, "Remove");
        });
        assertEquals(List.of(), packs.signers().accepted());
        assertFalse(packs.list().stream().filter(r -> r.id().equals(WindowPack.ID)).findFirst().orElseThrow().acts());
    }

    @Test
    void theShopMayLetUnknownSignersInAndIsWarned() {
        inPreferences(dialog -> {
            Button refuse = Bench.buttons(dialog, t -> t.equals("Refuse packs with code from unknown signers")).getFirst();
            assertTrue(refuse.getSelection());
            refuse.setSelection(false);
            refuse.notifyListeners(SWT.Selection, null);
        });
        assertTrue(packs.signers().unsignedAllowed());
    }
}
