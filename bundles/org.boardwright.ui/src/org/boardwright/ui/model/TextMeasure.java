package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How large texts are where they are going to be painted.
 *
 * @param line  height of a line, in pixels, at least 1
 * @param width width of a text in one line, in pixels
 */
public record TextMeasure(int line, ToIntFunction<String> width) {

    private static final String MARKS = "-_./\\:,";
    private static final String ELLIPSIS = "\u2026";

    public TextMeasure {
        if (line < 1) {
            throw new IllegalArgumentException("a line is at least one pixel high, not " + line);
        }
    }

    /**
     * Breaks a text between words, and within a word that is too long. What does not fit is cut, with an ellipsis.
     *
     * @param room  width of a line, in pixels
     * @param lines at most so many, at least 1
     */
    public List<String> wrap(String text, int room, int lines) {
        List<String> wrapped = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && wrapped.size() < lines) {
            boolean last = wrapped.size() == lines - 1;
            int fits = last && width.applyAsInt(rest) > room ? cut(rest, room) : fitting(rest, room);
            boolean cut = last && fits < rest.length();
            wrapped.add(rest.substring(0, fits).strip() + (cut ? ELLIPSIS : ""));
            rest = rest.substring(fits).strip();
        }
        return List.copyOf(wrapped);
    }

    /** How many characters go on the line: to a space where there is one, else to a mark within a name, else as many as fit, at least one. */
    private int fitting(String text, int room) {
        if (width.applyAsInt(text) <= room) {
            return text.length();
        }
        int most = most(text, room);
        int space = text.lastIndexOf(' ', most);
        return space > 0 ? space : toMark(text, most);
    }

    /** After the last mark where a name of a file or a net may be broken, as long as the line is not left half empty. */
    private static int toMark(String text, int most) {
        for (int end = most; end > most / 2; end--) {
            if (MARKS.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return most;
    }

    private int cut(String text, int room) {
        return most(text, room - width.applyAsInt(ELLIPSIS));
    }

    private int most(String text, int room) {
        int low = 1;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width.applyAsInt(text.substring(0, middle)) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(low - 1)) && low < text.length() ? low + 1 : low;
    }
}
