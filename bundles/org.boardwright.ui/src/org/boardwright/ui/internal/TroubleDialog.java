package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.CaseTrouble;
import org.boardwright.ui.model.CaseTrouble.Choice;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Tells of trouble with the file of a case, and asks what to do. */
public final class TroubleDialog {

    private final Shell shell;
    private final CaseTrouble trouble;

    public TroubleDialog(Shell shell, CaseTrouble trouble) {
        this.shell = shell;
        this.trouble = trouble;
    }

    /** What the technician chose; going on, or saving elsewhere, when the dialog was closed without an answer. */
    public Choice ask() {
        List<Choice> choices = trouble.choices();
        int pressed = new MessageDialog(shell, trouble.title(), null, text(), MessageDialog.WARNING,
                choices.stream().map(trouble::words).toArray(String[]::new), 0).open();
        return pressed == SWT.DEFAULT ? choices.getLast() == Choice.GO_ON ? Choice.GO_ON : choices.getFirst() : choices.get(pressed);
    }

    private String text() {
        return trouble.explanation().isEmpty() ? trouble.message() : trouble.message() + "\n\n" + trouble.explanation();
    }

    /** Where to save the case instead; empty when the technician gave up. */
    public static Optional<Path> askWhere(Shell shell, CaseService cases) {
        return CaseFileDialogs.saveAs(shell, cases);
    }
}
