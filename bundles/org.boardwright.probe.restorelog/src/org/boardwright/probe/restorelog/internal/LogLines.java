package org.boardwright.probe.restorelog.internal;

import java.io.IOException;

import org.boardwright.probe.TextLine;
import org.boardwright.probe.TextLines;

/** The lines of a restore log, those that a tool wrapped joined again. */
final class LogLines {

    /** Longer than any message of the tools; what follows is dumped data. */
    static final int LENGTH_MAX = 16 * 1024;

    /** iTunes and its relatives indent what continues a line far; anything less is a message of its own. */
    private static final int CONTINUATION_INDENT = 12;

    private final TextLines lines;
    private final TextLines.Dull dull;
    private final Dialect dialect = new Dialect();
    /** A line that was read already, since it might have continued the one before; else null. */
    private TextLine ahead;
    private int words;

    /**
     * Lines of a log.
     *
     * @param dull which of them need not be read; null when all are
     */
    LogLines(TextLines lines, TextLines.Dull dull) {
        this.lines = lines;
        this.dull = dull;
    }

    /** The next line that is not blank; null at the end. */
    LogLine next() throws IOException {
        var first = take();
        while (first != null && first.text().isBlank()) {
            first = take();
        }
        if (first == null) {
            return null;
        }
        ahead = lines.mayBeginWith(' ') ? lines.next() : null;
        var line = dialect.read(first, head(first.text()));
        return isContinuation() && line.time() != LogLine.NO_TIME ? joined(first) : line;
    }

    /** The groups of the words of {@link TextLines.Dull} that may be in the last line; -1 when that is not known. */
    int words() {
        return words;
    }

    private TextLine take() throws IOException {
        var next = ahead;
        words = next == null && dull != null ? lines.pass(dull) : -1;
        next = next == null ? lines.next() : next;
        ahead = null;
        return next;
    }

    private LogLine joined(TextLine first) throws IOException {
        var text = new StringBuilder(head(first.text()));
        words = -1;
        while (isContinuation()) {
            if (text.length() < LENGTH_MAX) {
                text.append(head(ahead.text()).strip());
            }
            ahead = lines.next();
        }
        return dialect.read(first, text.toString());
    }

    private boolean isContinuation() {
        if (ahead == null || ahead.text().length() <= CONTINUATION_INDENT) {
            return false;
        }
        var text = ahead.text();
        boolean indented = text.substring(0, CONTINUATION_INDENT).isBlank() && text.charAt(0) == ' ';
        // A property list is indented as well.
        return indented && !text.isBlank() && !text.stripLeading().startsWith("<");
    }

    private static String head(String text) {
        return text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
    }
}
