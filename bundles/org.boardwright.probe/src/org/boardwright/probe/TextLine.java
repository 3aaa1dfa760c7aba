package org.boardwright.probe;

import java.util.Objects;

/**
 * A line of a text.
 *
 * @param number  line number, the first is 1, counted by line feeds as editors do. A progress bar that overprints
 *                itself with carriage returns yields several lines of the same number.
 * @param text    without its end; may hold control characters
 * @param dropped how many characters beyond {@link TextLines#LINE_MAX} were left out
 */
public record TextLine(long number, String text, long dropped) {

    public TextLine {
        Objects.requireNonNull(text, "text");
    }

    /** Where this line is. */
    public Place place(String artifact) {
        return new Place(artifact, number, text);
    }
}
