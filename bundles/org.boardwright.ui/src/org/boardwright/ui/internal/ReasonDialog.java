package org.boardwright.ui.internal;

import java.util.Optional;

import org.boardwright.ui.model.Messages;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Asks why a piece of evidence no longer counts. */
final class ReasonDialog {

    private ReasonDialog() {
    }

    /** The reason; empty when the technician gave up. */
    static Optional<String> ask(Shell shell, String what, String result) {
        InputDialog dialog = new InputDialog(shell, Messages.evidence_withdraw_title, NLS.bind(Messages.evidence_withdraw_text, what, result),
                Messages.evidence_withdraw_default, text -> text.isBlank() ? Messages.evidence_withdraw_empty : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }
}
