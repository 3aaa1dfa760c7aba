package org.boardwright.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.boardwright.packs.PackRefusedException;
import org.boardwright.packs.Packs;
import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.model.PackMessages;
import org.boardwright.ui.model.SignersModel;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

/** Whose code may run here. What is set here counts for the command line too. */
public final class PackPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    static final String ID = "org.boardwright.ui.preferences.packs";

    private static final int WIDTH = 520;
    private static final int LINES = 6;

    private SignersModel model;
    private Table table;
    private Button remove;
    /** The signer in full. */
    private Text chosen;
    private Button refuse;

    @Override
    public void init(IWorkbench workbench) {
        try {
            model = new SignersModel(PlatformUI.getWorkbench().getService(Packs.class).signers());
        } catch (IOException e) {
            ILog.get().error(e.getMessage(), e);
        }
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        HelpTopic.set(page, "packs");
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Build.GAP, Build.GAP).applyTo(page);
        if (model == null) {
            setErrorMessage(PackMessages.signers_unreadable);
            return page;
        }
        words(page, PackMessages.signers_text);
        refuse = new Button(page, SWT.CHECK | SWT.WRAP);
        refuse.setText(PackMessages.signers_refuse);
        refuse.setSelection(model.isRefusing());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).span(2, 1).applyTo(refuse);
        words(page, PackMessages.signers_refuse_hint);
        words(page, PackMessages.signers_accepted);
        table(page);
        buttons(page);
        chosen = Style.themed(new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP), Style.TEXT);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, chosen.getLineHeight() * 3).span(2, 1).applyTo(chosen);
        show();
        return page;
    }

    private static void words(Composite page, String text) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).span(2, 1).applyTo(label);
    }

    private void table(Composite page) {
        table = Build.table(page, SWT.SINGLE, List.of(PackMessages.signers_name, PackMessages.signers_fingerprint), 1, 1);
        table.addListener(SWT.Selection, e -> enable());
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getItemHeight() * LINES).applyTo(table.getParent());
    }

    private void buttons(Composite page) {
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(Build.GAP, Build.GAP).applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        button(buttons, PackMessages.signers_add, this::choose);
        remove = button(buttons, PackMessages.signers_remove, () -> {
            model.remove(table.getSelectionIndex());
            show();
        });
    }

    private static Button button(Composite parent, String text, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> pressed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private void choose() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(PackMessages.signers_choose);
        dialog.setFilterNames(new String[] {PackMessages.signers_choose_files});
        dialog.setFilterExtensions(new String[] {"*.cer;*.crt;*.pem;*.der;*.jar;*.zip"});
        String chosen = dialog.open();
        if (chosen != null) {
            add(Path.of(chosen));
        }
    }

    void add(Path file) {
        try {
            model.accept(file);
            setErrorMessage(null);
        } catch (IOException | PackRefusedException e) {
            setErrorMessage(e.getMessage());
        }
        show();
    }

    private void show() {
        table.removeAll();
        model.rows().forEach(row -> new TableItem(table, SWT.NONE).setText(row.toArray(String[]::new)));
        table.select(0);
        enable();
    }

    private void enable() {
        int row = table.getSelectionIndex();
        remove.setEnabled(row >= 0);
        chosen.setText(row < 0 ? PackMessages.signers_none : String.join("\n", model.rows().get(row)));
    }

    @Override
    protected void performDefaults() {
        if (refuse != null) {
            refuse.setSelection(true);
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (refuse == null) {
            return true;
        }
        model.setRefusing(refuse.getSelection());
        try {
            model.apply();
            return true;
        } catch (IOException | PackRefusedException e) {
            setErrorMessage(NLS.bind(PackMessages.failed, e.getMessage()));
            return false;
        }
    }
}
