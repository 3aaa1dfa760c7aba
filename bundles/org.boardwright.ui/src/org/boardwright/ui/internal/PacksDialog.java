package org.boardwright.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.boardwright.packs.Packs;
import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.model.PackMessages;
import org.boardwright.ui.model.PacksModel;
import org.boardwright.workflow.Workflow;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The packs of the shop: what is there, by whom, and buttons to install and remove. What is dropped on it is installed. */
public final class PacksDialog extends Dialog {

    private static final Point SIZE = new Point(1080, 640);
    private static final int INSTALL_ID = IDialogConstants.CLIENT_ID;
    private static final int REMOVE_ID = IDialogConstants.CLIENT_ID + 1;
    private static final int SIGNERS_ID = IDialogConstants.CLIENT_ID + 2;

    private final PacksModel model = new PacksModel(PlatformUI.getWorkbench().getService(Packs.class));
    private final List<Path> dropped;
    private Workflow.Subscription changes;
    private PackTable table;
    private Label message;
    private boolean working;

    /** @param dropped installed as soon as it is open; may be empty */
    public PacksDialog(Shell shell, List<Path> dropped) {
        super(shell);
        this.dropped = List.copyOf(dropped);
    }

    /** Opens it in front of the window, and installs files that were dropped there. The drop ends first: the program that dragged waits for it. */
    public static void openWith(List<Path> dropped) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> new PacksDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), dropped).open());
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(PackMessages.title);
        HelpTopic.set(shell, "packs");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Style style = new Style(area);
        Build.text(area, PackMessages.text, style.body());
        table = new PackTable(area, style, this::enable);
        message = Build.text(area, "", style.body());
        takeDrops(area);
        changes = model.onChange(() -> area.getDisplay().asyncExec(this::changedElsewhere));
        return area;
    }

    @Override
    public boolean close() {
        changes.close();
        return super.close();
    }

    /** Another program installed or removed a pack, or this dialog did, which shows it by itself. */
    private void changedElsewhere() {
        if (!working && !getShell().isDisposed()) {
            String said = message.getText();
            work(() -> new PacksModel.Outcome(true, said.replace("&&", "&")));
        }
    }

    private void takeDrops(Control control) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : event.detail;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files) {
                    install(Arrays.stream(files).map(Path::of).toList());
                }
            }
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, INSTALL_ID, PackMessages.install, false);
        createButton(parent, REMOVE_ID, PackMessages.remove, false);
        createButton(parent, SIGNERS_ID, PackMessages.signers, false);
        createButton(parent, IDialogConstants.CANCEL_ID, PackMessages.close, true);
        if (dropped.isEmpty()) {
            work(() -> new PacksModel.Outcome(true, ""));
        } else {
            install(dropped);
        }
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case INSTALL_ID -> choose();
            case REMOVE_ID -> remove();
            case SIGNERS_ID -> PreferencesUtil.createPreferenceDialogOn(getShell(), PackPreferencePage.ID, null, null).open();
            default -> super.buttonPressed(button);
        }
    }

    private void choose() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(PackMessages.choose);
        dialog.setFilterNames(new String[] {PackMessages.choose_files});
        dialog.setFilterExtensions(new String[] {"*.jar;*.zip;*.faults"});
        String chosen = dialog.open();
        if (chosen != null) {
            install(List.of(Path.of(chosen)));
        }
    }

    private void install(List<Path> files) {
        work(() -> model.install(files));
    }

    private void remove() {
        table.selected().ifPresent(row -> work(() -> model.remove(row)));
    }

    /** Off the user-interface thread; the table is filled anew afterwards. */
    private void work(Supplier<PacksModel.Outcome> change) {
        working = true;
        enable();
        Build.set(message, PackMessages.working);
        Display display = getShell().getDisplay();
        Job.create(PackMessages.job, monitor -> {
            PacksModel.Outcome outcome = change.get();
            try {
                List<PacksModel.Row> now = model.rows();
                display.asyncExec(() -> show(now, outcome));
            } catch (IOException e) {
                display.asyncExec(() -> show(table.rows(), new PacksModel.Outcome(false, NLS.bind(PackMessages.failed, e.getMessage()))));
            }
        }).schedule();
    }

    private void show(List<PacksModel.Row> now, PacksModel.Outcome outcome) {
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        working = false;
        table.show(now);
        tell(outcome);
        enable();
        outcome.stranger().ifPresent(this::ask);
    }

    private void ask(PacksModel.Stranger stranger) {
        boolean accepted = new SignerDialog(getShell(), stranger).open() == IDialogConstants.OK_ID;
        work(() -> accepted ? model.accept(stranger) : model.refuse(stranger));
    }

    private void tell(PacksModel.Outcome outcome) {
        Build.set(message, outcome.text());
        Style.themed(message, outcome.good() ? Style.TEXT : Style.DANGER);
        message.requestLayout();
    }

    private void enable() {
        if (getButton(INSTALL_ID) != null) {
            getButton(INSTALL_ID).setEnabled(!working);
            getButton(REMOVE_ID).setEnabled(!working && table.selected().filter(PacksModel.Row::removable).isPresent());
        }
    }
}
