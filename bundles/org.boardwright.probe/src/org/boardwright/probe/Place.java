package org.boardwright.probe;

/**
 * Where in an artifact something was seen.
 *
 * @param artifact name of the artifact
 * @param line     line number, the first is 1, counted by line feeds as editors do; 0 when it concerns the whole
 * @param excerpt  the text seen there: one line, control characters replaced by blanks, at most {@value #EXCERPT_MAX}
 *                 characters; longer text is cut and ends in an ellipsis
 */
public record Place(String artifact, long line, String excerpt) {

    /** The longest excerpt kept, in characters. */
    public static final int EXCERPT_MAX = 200;

    public Place {
        artifact = Texts.required(artifact, "artifact");
        if (line < 0) {
            throw new IllegalArgumentException("line must be 0 (whole) or at least 1, not " + line);
        }
        excerpt = Texts.excerpt(excerpt, EXCERPT_MAX);
    }

    /** The artifact as a whole; the excerpt says in words what was seen. */
    public static Place whole(String artifact, String excerpt) {
        return new Place(artifact, 0, excerpt);
    }
}
