package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.CaseRecord;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for the file of a case. */
final class CaseFileDialogs {

    private CaseFileDialogs() {
    }

    /** A case to open; empty when the technician gave up. */
    static Optional<Path> open(Shell shell, CaseService cases) {
        FileDialog dialog = dialog(shell, cases, SWT.OPEN, Messages.openCase_title);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Where to save a case; a file that is not there yet. */
    static Optional<Path> saveAs(Shell shell, CaseService cases) {
        FileDialog dialog = dialog(shell, cases, SWT.SAVE, Messages.saveAs_title);
        cases.snapshot().record().map(CaseRecord::name).ifPresent(n -> dialog.setFileName(n + CaseRecord.ENDING));
        return Optional.ofNullable(dialog.open()).map(name -> Path.of(name.endsWith(CaseRecord.ENDING) ? name : name + CaseRecord.ENDING));
    }

    private static FileDialog dialog(Shell shell, CaseService cases, int style, String title) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFilterPath(cases.shelf().folder().toString());
        dialog.setFilterExtensions(new String[] {"*" + CaseRecord.ENDING, "*"});
        dialog.setFilterNames(new String[] {Messages.openCase_cases, Messages.openLog_all});
        return dialog;
    }
}
