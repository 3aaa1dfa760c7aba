package org.boardwright.ui.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.boardwright.ui.model.LogRows;
import org.boardwright.ui.model.LogText;
import org.boardwright.ui.model.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;

/** A window on the rows of a log: only those in sight are read. Left of them line numbers and the marks of evidence. */
final class LogPane extends Composite {

    private static final int WHEEL_ROWS = 3;
    /** A slider counts in int; longer logs move it in larger steps. */
    private static final int SLIDER_MOST = 1_000_000;

    private final LogRows rows;
    private final Style style;
    private final IntConsumer evidence;
    private final Canvas ruler;
    private final StyledText text;
    private final Slider slider;
    private LogText log;
    private long top;
    private List<LogRows.Row> shown = List.of();

    /** @param evidence takes the key of the evidence whose mark was clicked */
    LogPane(Composite parent, LogRows rows, Style style, IntConsumer evidence) {
        super(parent, SWT.NONE);
        this.rows = rows;
        this.style = style;
        this.evidence = evidence;
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(0, 0).applyTo(this);
        ruler = Style.themed(new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS), Style.MUTED);
        text = Style.themed(new StyledText(this, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL), Style.CARD);
        text.setFont(JFaceResources.getTextFont());
        slider = new Slider(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(false, true).hint(rulerWidth(), SWT.DEFAULT).applyTo(ruler);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(slider);
        listen();
    }

    private int rulerWidth() {
        GC gc = new GC(this);
        try {
            gc.setFont(JFaceResources.getTextFont());
            return gc.textExtent("00000000").x + style.icon("evidence").getBounds().width + Build.GAP;
        } finally {
            gc.dispose();
        }
    }

    private void listen() {
        ruler.addListener(SWT.Paint, e -> paintRuler(e.gc));
        ruler.addListener(SWT.MouseDown, e -> marksAt(e.y).stream().findFirst().ifPresent(m -> evidence.accept(m.key())));
        ruler.addListener(SWT.MouseMove, e -> ruler.setToolTipText(marksAt(e.y).stream().map(LogRows.Mark::text).collect(Collectors.joining("\n"))));
        text.addListener(SWT.Resize, e -> refresh());
        text.addListener(SWT.MouseVerticalWheel, e -> {
            scrollTo(top - (long) Integer.signum(e.count) * WHEEL_ROWS);
            e.doit = false;
        });
        text.addListener(SWT.MouseUp, e -> toggle(e.y / text.getLineHeight()));
        text.addListener(SWT.KeyDown, this::key);
        slider.addListener(SWT.Selection, e -> scrollTo(Math.round(slider.getSelection() / (double) SLIDER_MOST * most())));
    }

    private void key(Event e) {
        int page = Math.max(1, visible() - 1);
        int caret = text.getLineAtOffset(text.getCaretOffset());
        switch (e.keyCode) {
            case SWT.PAGE_DOWN -> scrollTo(top + page);
            case SWT.PAGE_UP -> scrollTo(top - page);
            case SWT.ARROW_DOWN -> scrollTo(caret >= shown.size() - 1 ? top + 1 : top);
            case SWT.ARROW_UP -> scrollTo(caret == 0 ? top - 1 : top);
            case SWT.HOME -> scrollTo((e.stateMask & SWT.MOD1) != 0 ? 0 : top);
            case SWT.END -> scrollTo((e.stateMask & SWT.MOD1) != 0 ? most() : top);
            case SWT.CR, SWT.SPACE -> toggle(caret);
            default -> { }
        }
    }

    private void toggle(int index) {
        if (index >= 0 && index < shown.size() && text.getSelectionCount() == 0) {
            shown.get(index).section().ifPresent(s -> {
                rows.toggle(s);
                refresh();
            });
        }
    }

    private List<LogRows.Mark> marksAt(int y) {
        int index = y / text.getLineHeight();
        return index < shown.size() ? rows.marks(shown.get(index)) : List.of();
    }

    private int visible() {
        return Math.max(1, text.getClientArea().height / text.getLineHeight());
    }

    private long most() {
        return Math.max(0, rows.count() - visible());
    }

    private void scrollTo(long row) {
        long next = Math.clamp(row, 0, most());
        if (next != top) {
            top = next;
            refresh();
        }
    }

    void show(LogText opened) {
        log = opened;
    }

    /** The line at the top. */
    long lineInSight() {
        return shown.isEmpty() ? 1 : shown.getFirst().line();
    }

    /** Brings a line into the upper part of the window and puts the caret there. */
    void reveal(long line) {
        long row = rows.reveal(line);
        top = Math.clamp(row - visible() / 3, 0, most());
        refresh();
        int index = (int) (row - top);
        if (index >= 0 && index < text.getLineCount()) {
            text.setSelection(text.getOffsetAtLine(index), index + 1 < text.getLineCount() ? text.getOffsetAtLine(index + 1) - 1 : text.getCharCount());
        }
    }

    /** The same, and selects some words of the line, when they are shown. */
    void reveal(long line, String words) {
        reveal(line);
        int index = (int) (rows.reveal(line) - top);
        if (index >= 0 && index < text.getLineCount()) {
            int column = text.getLine(index).toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
            if (column >= 0) {
                int start = text.getOffsetAtLine(index) + column;
                text.setSelection(start, start + words.length());
                text.showSelection();
            }
        }
    }

    /** @param look takes whether to look on forwards, when F3 is pressed, or backwards, with Shift */
    void onFindKey(Consumer<Boolean> look) {
        text.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.F3) {
                look.accept((e.stateMask & SWT.SHIFT) == 0);
            }
        });
    }

    /** What is selected, for tests. */
    String selected() {
        return text.getSelectionText();
    }

    /** Reads the rows in sight anew. */
    void refresh() {
        if (log == null) {
            return;
        }
        top = Math.clamp(top, 0, most());
        List<LogRows.Row> next = new ArrayList<>();
        for (long row = top; row < Math.min(rows.count(), top + visible()); row++) {
            next.add(rows.at(row));
        }
        shown = next;
        try {
            text.setText(String.join("\n", words()));
        } catch (IOException e) {
            text.setText(NLS.bind(Messages.log_broken, e.getMessage()));
        }
        decorate();
        slider.setValues((int) Math.round(top / (double) Math.max(1, most()) * SLIDER_MOST), 0, SLIDER_MOST + 1, 1, 1, SLIDER_MOST / 20);
        ruler.redraw();
    }

    /** Lines that follow each other are read in one go. */
    private List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < shown.size()) {
            if (shown.get(i).section().isPresent()) {
                words.add(shown.get(i++).section().get().title());
                continue;
            }
            int from = i;
            while (i < shown.size() && shown.get(i).section().isEmpty()) {
                i++;
            }
            List<String> read = log.read(shown.get(from).line(), i - from);
            words.addAll(read);
            words.addAll(Collections.nCopies(i - from - read.size(), ""));
        }
        return words;
    }

    private void decorate() {
        for (int i = 0; i < Math.min(shown.size(), text.getLineCount()); i++) {
            if (shown.get(i).section().isPresent()) {
                text.setLineBackground(i, 1, style.background(Style.Tint.CHIP));
            } else if (!rows.marks(shown.get(i)).isEmpty()) {
                text.setLineBackground(i, 1, style.background(Style.Tint.WARNING));
            }
        }
    }

    private void paintRuler(GC gc) {
        gc.setFont(JFaceResources.getTextFont());
        gc.setForeground(ruler.getForeground());
        Image icon = style.icon("evidence");
        int width = ruler.getClientArea().width;
        for (int i = 0; i < shown.size(); i++) {
            int y = i * text.getLineHeight();
            String number = Long.toString(shown.get(i).line());
            gc.drawText(number, width - gc.textExtent(number).x - Build.GAP / 2, y, true);
            if (!rows.marks(shown.get(i)).isEmpty()) {
                gc.drawImage(icon, 0, y + (text.getLineHeight() - icon.getBounds().height) / 2);
            }
        }
    }

    /** The text in sight. */
    String text() {
        return text.getText();
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }
}
