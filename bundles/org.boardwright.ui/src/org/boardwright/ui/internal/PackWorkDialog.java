package org.boardwright.ui.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.model.PackMessages;
import org.boardwright.ui.model.PacksModel.Outcome;
import org.boardwright.ui.model.PacksModel.Row;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Packs in a table, and a line that says what came of the last work on them, which is done off the user-interface thread. */
abstract class PackWorkDialog extends Dialog {

    private final String title;
    private final Point size;
    private PackTable table;
    private Passage message;
    private Passage trouble;
    private Outcome last = new Outcome(true, "");
    private boolean working;

    PackWorkDialog(Shell shell, String title, Point size) {
        super(shell);
        this.title = title;
        this.size = size;
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final Point getInitialSize() {
        return size;
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        HelpTopic.set(shell, "packs");
    }

    /**
     * @param kind as for {@link PackTable}
     * @param from name of the column that says how a pack came here, or would
     */
    final void createTable(Composite area, Style style, int kind, String from) {
        table = new PackTable(area, style, kind, from, this::enable);
        message = Build.text(area, "", style.body());
        trouble = Style.themed(Build.text(area, "", style.body()), Style.DANGER);
        Build.show(trouble, false);
    }

    final PackTable table() {
        return table;
    }

    final boolean isWorking() {
        return working;
    }

    /** What the last work came to. */
    final Outcome last() {
        return last;
    }

    /** The packs to show; called off the user-interface thread. */
    abstract List<Row> rows() throws IOException;

    /** The ids to tick; called off the user-interface thread. */
    List<String> ticks() {
        return List.of();
    }

    /** Lets the buttons fit what is chosen and whether there is work; they may not be there yet. */
    abstract void enable();

    /** Works; the table is filled anew afterwards. */
    final void work(Supplier<Outcome> change) {
        working = true;
        enable();
        say(new Outcome(true, PackMessages.working));
        Display display = getShell().getDisplay();
        Job.create(PackMessages.job, monitor -> {
            Outcome outcome = change.get();
            try {
                List<Row> rows = rows();
                List<String> ticks = ticks();
                display.asyncExec(() -> show(rows, ticks, outcome));
            } catch (IOException e) {
                display.asyncExec(() -> show(table.rows(), table.ticked(), new Outcome(false, NLS.bind(PackMessages.failed, e.getMessage()))));
            }
        }).schedule();
    }

    private void show(List<Row> rows, List<String> ticks, Outcome outcome) {
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        working = false;
        table.show(rows);
        table.tick(ticks);
        last = outcome;
        say(outcome);
        enable();
        outcome.stranger().ifPresent(s -> work(new SignerDialog(getShell(), s).open() == IDialogConstants.OK_ID ? s.accepted() : s.refused()));
    }

    private void say(Outcome outcome) {
        (outcome.good() ? message : trouble).setText(outcome.text());
        Build.show(message, outcome.good());
        Build.show(trouble, !outcome.good());
        message.requestLayout();
    }
}
