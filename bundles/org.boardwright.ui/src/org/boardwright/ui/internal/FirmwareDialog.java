package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.boardwright.ui.model.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for the firmware file of a restore. */
final class FirmwareDialog {

    private FirmwareDialog() {
    }

    /** @return empty when nothing was chosen */
    static Optional<Path> choose(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(Messages.restore_firmware_title);
        dialog.setFilterNames(new String[] {Messages.restore_firmware_files});
        dialog.setFilterExtensions(new String[] {"*.ipsw"});
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
