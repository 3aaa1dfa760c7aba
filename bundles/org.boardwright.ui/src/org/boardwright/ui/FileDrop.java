package org.boardwright.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.boardwright.ui.internal.PacksDialog;
import org.boardwright.ui.model.PacksModel;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Logs dropped on a control are read into the case, packs are installed. */
public final class FileDrop extends DropTargetAdapter {

    private final CaseService cases;

    /** @param cases takes the files */
    public FileDrop(CaseService cases) {
        this.cases = cases;
    }

    /** Makes a control take files; one that already takes something is left as it is. */
    public static void on(Control control, CaseService cases) {
        if (control.getData(DND.DROP_TARGET_KEY) != null) {
            return;
        }
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new FileDrop(cases));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        // Reading leaves the file where it is, whatever the source offers first.
        if ((event.operations & DND.DROP_COPY) != 0) {
            event.detail = DND.DROP_COPY;
        }
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        dragEnter(event);
    }

    @Override
    public void drop(DropTargetEvent event) {
        dropped(event.data);
    }

    /** @param data what {@link FileTransfer} delivers: paths, or null when the source failed */
    public void dropped(Object data) {
        if (data instanceof String[] names) {
            List<Path> packs = paths(names).stream().filter(PacksModel::isPack).toList();
            List<Path> logs = paths(names).stream().filter(f -> !PacksModel.isPack(f)).toList();
            if (!logs.isEmpty()) {
                cases.readLogs(logs);
            }
            if (!packs.isEmpty()) {
                PacksDialog.openWith(packs);
            }
        }
    }

    private static List<Path> paths(String[] names) {
        return Arrays.stream(names).map(Path::of).toList();
    }
}
