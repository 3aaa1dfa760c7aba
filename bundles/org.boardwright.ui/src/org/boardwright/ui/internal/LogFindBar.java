package org.boardwright.ui.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

import org.boardwright.ui.model.LogSearch;
import org.boardwright.ui.model.LogText;
import org.boardwright.ui.model.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** Looks for words in a log, in the background: Enter for the next line with them, Shift+Enter for the one before, Escape to close. */
final class LogFindBar {

    /** How often the progress is shown: at each step of this share. */
    private static final double STEP = 0.01;

    /** Where the search is, or what it found. */
    private record Told(double progress, Optional<LogSearch.Hit> hit, boolean ended) {
    }

    private final Composite bar;
    private final Text words;
    private final Passage said;
    private final ObjLongConsumer<String> found;
    private final Runnable closed;
    private final SlowQuestion<Told> question;
    private LogText log;
    private long at;

    /**
     * @param found  takes the words and the line they were found in, 1-based
     * @param closed told when the bar was closed
     */
    LogFindBar(Composite parent, Style style, ObjLongConsumer<String> found, Runnable closed) {
        this.found = found;
        this.closed = closed;
        bar = Build.row(parent, 4, Build.GAP / 2);
        words = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        words.setMessage(Messages.logFind_message);
        words.setFont(style.body());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        words.addListener(SWT.KeyDown, this::key);
        Build.narrow(Build.button(bar, Messages.logFind_previous, style.body(), () -> look(false)), SWT.END);
        Build.narrow(Build.button(bar, Messages.logFind_next, style.body(), () -> look(true)), SWT.END);
        said = Style.themed(Build.text(bar, "", style.body()), Style.MUTED);
        GridDataFactory.fillDefaults().hint(style.body().getFontData()[0].getHeight() * 18, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(said);
        question = new SlowQuestion<>(Messages.job_logFind, 0, parent.getDisplay(), this::told);
        Build.show(bar, false);
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR, SWT.F3 -> {
                look((e.stateMask & SWT.SHIFT) == 0);
                e.doit = false;
            }
            case SWT.ESC -> close();
            default -> { }
        }
    }

    /** Opens the bar; the parent must be laid out afterwards. */
    void open() {
        Build.show(bar, true);
        words.setFocus();
        words.selectAll();
    }

    private void close() {
        question.stop();
        Build.show(bar, false);
        closed.run();
    }

    /** The log to look in. */
    void on(LogText opened) {
        log = opened;
    }

    /** Looks on from the line found last. */
    void look(boolean forward) {
        String what = words.getText();
        if (log == null || what.isEmpty()) {
            return;
        }
        said.setText(NLS.bind(Messages.logFind_looking, 0));
        long from = at;
        question.ask((cancelled, soFar) -> Optional.of(new Told(1, search(log, what, from, forward, cancelled, soFar), true)));
    }

    private static Optional<LogSearch.Hit> search(LogText log, String what, long from, boolean forward, BooleanSupplier cancelled,
            Consumer<Told> soFar) {
        double[] next = {STEP};
        LogSearch search = new LogSearch(log, what, cancelled, done -> {
            if (done >= next[0]) {
                next[0] = done + STEP;
                soFar.accept(new Told(done, Optional.empty(), false));
            }
        });
        try {
            return forward ? search.next(from) : search.previous(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void told(Optional<Told> answer) {
        if (bar.isDisposed()) {
            return;
        }
        Told told = answer.orElse(new Told(1, Optional.empty(), true));
        if (!told.ended()) {
            said.setText(NLS.bind(Messages.logFind_looking, Math.round(100 * told.progress())));
            return;
        }
        said.setText(told.hit().map(h -> NLS.bind(h.around() ? Messages.logFind_around : Messages.logFind_found, h.line()))
                .orElse(answer.isPresent() ? Messages.logFind_none : Messages.logFind_failed));
        told.hit().ifPresent(h -> {
            at = h.line();
            found.accept(words.getText(), h.line());
        });
    }

    /** Looks on from this line. */
    void from(long line) {
        at = line;
    }

    void stop() {
        question.stop();
    }

    /** For tests. */
    Text words() {
        return words;
    }

    /** What is said of the search. */
    String said() {
        return said.getText();
    }
}
