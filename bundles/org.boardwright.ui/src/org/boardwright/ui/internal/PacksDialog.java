package org.boardwright.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.boardwright.packs.Packs;
import org.boardwright.ui.model.PackMessages;
import org.boardwright.ui.model.PacksModel;
import org.boardwright.workflow.Workflow;
import org.eclipse.jface.dialogs.IDialogConstants;
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
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The packs of the shop: what is there, by whom, and buttons to install and remove. What is dropped on it is installed. */
public final class PacksDialog extends PackWorkDialog {

    private static final Point SIZE = new Point(1080, 640);
    private static final int INSTALL_ID = IDialogConstants.CLIENT_ID;
    private static final int REMOVE_ID = IDialogConstants.CLIENT_ID + 1;
    private static final int SIGNERS_ID = IDialogConstants.CLIENT_ID + 2;
    private static final int SITE_ID = IDialogConstants.CLIENT_ID + 3;
    private static final int UPDATE_ID = IDialogConstants.CLIENT_ID + 4;

    private final PacksModel model = new PacksModel(PlatformUI.getWorkbench().getService(Packs.class));
    private final List<Path> dropped;
    private Workflow.Subscription changes;

    /** @param dropped installed as soon as it is open; may be empty */
    public PacksDialog(Shell shell, List<Path> dropped) {
        super(shell, PackMessages.title, SIZE);
        this.dropped = List.copyOf(dropped);
    }

    /** Opens it in front of the window, and installs files that were dropped there. The drop ends first: the program that dragged waits for it. */
    public static void openWith(List<Path> dropped) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> new PacksDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), dropped).open());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Style style = new Style(area);
        Build.text(area, PackMessages.text, style.body());
        createTable(area, style, SWT.SINGLE, PackMessages.column_from);
        takeDrops(area);
        Display display = area.getDisplay();
        changes = model.onChange(() -> display.asyncExec(this::changedElsewhere));
        return area;
    }

    @Override
    public boolean close() {
        changes.close();
        return super.close();
    }

    /** Another program installed or removed a pack, or this dialog did, which shows it by itself. */
    private void changedElsewhere() {
        if (getShell() != null && !getShell().isDisposed() && !isWorking()) {
            PacksModel.Outcome said = new PacksModel.Outcome(last().good(), last().text());
            work(() -> said);
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
        createButton(parent, SITE_ID, PackMessages.site, false);
        createButton(parent, UPDATE_ID, PackMessages.update, false);
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
            case SITE_ID -> new SiteDialog(getShell()).open();
            case UPDATE_ID -> work(model::update);
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
        table().selected().ifPresent(row -> work(() -> model.remove(row)));
    }

    @Override
    List<PacksModel.Row> rows() throws IOException {
        return model.rows();
    }

    @Override
    void enable() {
        if (getButton(INSTALL_ID) != null) {
            List.of(INSTALL_ID, SITE_ID, UPDATE_ID).forEach(id -> getButton(id).setEnabled(!isWorking()));
            getButton(REMOVE_ID).setEnabled(!isWorking() && table().selected().filter(PacksModel.Row::removable).isPresent());
        }
    }
}
