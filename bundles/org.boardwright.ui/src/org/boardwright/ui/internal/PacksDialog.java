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
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

/** The packs of the shop: what is there, by whom, and buttons to install and remove. What is dropped on it is installed. */
public final class PacksDialog extends Dialog {

    private static final Point SIZE = new Point(980, 520);
    private static final int[] WEIGHTS = {34, 12, 16, 11, 11, 24};
    private static final int INSTALL_ID = IDialogConstants.CLIENT_ID;
    private static final int REMOVE_ID = IDialogConstants.CLIENT_ID + 1;

    private final PacksModel model = new PacksModel(PlatformUI.getWorkbench().getService(Packs.class));
    private final List<Path> dropped;
    private Table table;
    private Label message;
    private List<PacksModel.Row> rows = List.of();

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
        table(area, style);
        message = Build.text(area, "", style.body());
        Button unsigned = new Button(area, SWT.CHECK);
        unsigned.setText(PackMessages.allowUnsigned);
        unsigned.setFont(style.body());
        unsigned.setSelection(model.unsignedAllowed());
        unsigned.addListener(SWT.Selection, e -> tell(model.allowUnsigned(unsigned.getSelection())));
        takeDrops(area);
        return area;
    }

    private void table(Composite area, Style style) {
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        table = new Table(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.setFont(style.body());
        List<String> names = List.of(PackMessages.column_pack, PackMessages.column_version, PackMessages.column_provider, PackMessages.column_from,
                PackMessages.column_sourced, PackMessages.column_signature);
        for (int i = 0; i < names.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(names.get(i));
            columns.setColumnData(column, new ColumnWeightData(WEIGHTS[i], true));
        }
        table.addListener(SWT.Selection, e -> enableRemove());
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
        PacksModel.Row row = rows.get(table.getSelectionIndex());
        work(() -> model.remove(row));
    }

    /** Off the user-interface thread; the table is filled anew afterwards. */
    private void work(Supplier<PacksModel.Outcome> change) {
        getButton(INSTALL_ID).setEnabled(false);
        getButton(REMOVE_ID).setEnabled(false);
        Build.set(message, PackMessages.working);
        Display display = getShell().getDisplay();
        Job.create(PackMessages.job, monitor -> {
            PacksModel.Outcome outcome = change.get();
            try {
                List<PacksModel.Row> now = model.rows();
                display.asyncExec(() -> show(now, outcome));
            } catch (IOException e) {
                display.asyncExec(() -> show(rows, new PacksModel.Outcome(false, NLS.bind(PackMessages.failed, e.getMessage()))));
            }
        }).schedule();
    }

    private void show(List<PacksModel.Row> now, PacksModel.Outcome outcome) {
        if (table == null || table.isDisposed()) {
            return;
        }
        rows = now;
        table.removeAll();
        now.forEach(row -> new TableItem(table, SWT.NONE).setText(row.cells().toArray(String[]::new)));
        tell(outcome);
        getButton(INSTALL_ID).setEnabled(true);
        enableRemove();
    }

    private void tell(PacksModel.Outcome outcome) {
        Build.set(message, outcome.text());
        Style.themed(message, outcome.good() ? Style.TEXT : Style.DANGER);
        message.requestLayout();
    }

    private void enableRemove() {
        int selected = table.getSelectionIndex();
        getButton(REMOVE_ID).setEnabled(selected >= 0 && rows.get(selected).removable());
    }
}
