package org.boardwright.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.boardwright.ui.internal.TroubleDialog;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseTrouble;
import org.boardwright.ui.model.CaseTrouble.Choice;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Asks the technician about trouble with the file of a case, in one window and one dialog at a time. */
public final class CaseTroubles implements AutoCloseable {

    private final Shell shell;
    private final CaseService cases;
    private final CaseSession.Registration registration;
    /** The trouble that was asked about last; the same one is not asked about twice. */
    private CaseTrouble asked;
    private boolean asking;

    private CaseTroubles(Shell shell, CaseService cases) {
        this.shell = shell;
        this.cases = cases;
        Display display = shell.getDisplay();
        registration = cases.session().onChange(s -> {
            if (s.trouble().isPresent() && !display.isDisposed()) {
                display.asyncExec(this::look);
            }
        });
    }

    /** Watches for a window. */
    public static CaseTroubles watch(Shell shell, CaseService cases) {
        CaseTroubles troubles = new CaseTroubles(shell, cases);
        troubles.look();
        return troubles;
    }

    private void look() {
        Optional<CaseTrouble> now = cases.snapshot().trouble();
        if (now.isEmpty() || asking || shell.isDisposed() || now.get() == asked) {
            return;
        }
        asked = now.get();
        asking = true;
        try {
            ask(asked);
        } finally {
            asking = false;
        }
    }

    private void ask(CaseTrouble trouble) {
        Choice choice = new TroubleDialog(shell, trouble).ask();
        Optional<Path> target = choice == Choice.SAVE_AS ? TroubleDialog.askWhere(shell, cases) : Optional.empty();
        if (choice != Choice.SAVE_AS || target.isPresent()) {
            cases.decide(trouble, choice, target.orElse(trouble.file()));
        }
    }

    @Override
    public void close() {
        registration.close();
    }
}
