package org.boardwright.probe.restorelog.internal;

import java.io.IOException;

import org.boardwright.probe.TextLine;
import org.boardwright.probe.TextLines;

/** The lines of a restore log, those that a tool wrapped joined again. */
final class LogLines {

    /** Longer than any message of the tools; what follows is dumped data. */
    private static final int LENGTH_MAX = 16 * 1024;

    /** iTunes and its relatives indent what continues a line far; anything less is a message of its own. */
    private static final int CONTINUATION_INDENT = 12;

    private final TextLines lines;
    private final Dialect dialect = new Dialect();
    private TextLine ahead;

    LogLines(TextLines lines) throws IOException {
        this.lines = lines;
        this.ahead = lines.next();
    }

    /** The next line that is not blank; null at the end. */
    LogLine next() throws IOException {
        while (ahead != null && ahead.text().isBlank()) {
            ahead = lines.next();
        }
        if (ahead == null) {
            return null;
        }
        var first = ahead;
        ahead = lines.next();
        var line = dialect.read(first, head(first.text()));
        return isContinuation() && line.time() != LogLine.NO_TIME ? joined(first) : line;
    }

    private LogLine joined(TextLine first) throws IOException {
        var text = new StringBuilder(head(first.text()));
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
