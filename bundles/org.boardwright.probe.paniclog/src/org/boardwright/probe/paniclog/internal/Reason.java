package org.boardwright.probe.paniclog.internal;

import java.util.List;
import java.util.Optional;

import org.boardwright.probe.Place;

/**
 * The line that tells why a phone panicked.
 *
 * @param value    without prefix and quotation marks
 * @param offset   where the value begins in the line
 * @param line     the line as it is
 * @param prefixed whether {@code panic(} or an older form of it stands in front
 */
record Reason(String value, int offset, PanicLine line, boolean prefixed) {

    /** A message of the debugger may stand before the panic. */
    private static final int BEFORE_MAX = 5;
    /** Longer than any reason; what follows is a text that lost its line ends. */
    private static final int LENGTH_MAX = 4096;

    /** The reason in the lines of a panic string; empty when they end before it. */
    static Optional<Reason> in(List<PanicLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int first = first(lines);
        var line = lines.get(first);
        var start = Opening.reasonIn(line.text());
        var reason = of(line, start.orElse(0), start.isPresent());
        if (!reason.value().isEmpty() || first + 1 == lines.size()) {
            return Optional.of(reason).filter(each -> !each.value().isEmpty());
        }
        // Photographs break the line behind the prefix.
        var next = of(lines.get(first + 1), 0, true);
        return Optional.of(next).filter(each -> !each.value().isEmpty());
    }

    private static int first(List<PanicLine> lines) {
        for (int i = 0; i < Math.min(BEFORE_MAX, lines.size()); i++) {
            if (Opening.hasPrefix(lines.get(i).text())) {
                return i;
            }
        }
        return 0;
    }

    private static Reason of(PanicLine line, int start, boolean prefixed) {
        var whole = line.text();
        var text = whole.length() > LENGTH_MAX ? whole.substring(0, LENGTH_MAX) : whole;
        int from = start;
        while (from < text.length() && (Character.isWhitespace(text.charAt(from)) || Key.isQuote(text.charAt(from)))) {
            from++;
        }
        var value = text.substring(from).strip();
        boolean quoted = from > start && Key.isQuote(text.charAt(from - 1));
        return new Reason(quoted ? withoutLastQuote(value) : value, from, line, prefixed);
    }

    /** The mark that ends the message; the place in the source may follow it. */
    private static String withoutLastQuote(String text) {
        int last = text.lastIndexOf('"');
        return last < 0 ? text : (text.substring(0, last) + text.substring(last + 1)).strip();
    }

    Place place(String artifact) {
        return line.place(artifact);
    }

    /** Where a part of the value is. */
    Place place(String artifact, int from, int to) {
        return line.place(artifact, from + offset, to + offset);
    }
}
