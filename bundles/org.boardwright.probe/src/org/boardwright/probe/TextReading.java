package org.boardwright.probe;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * How a probe reads a kind of text: what all of them have in common, from the refusal of what is no text to the session.
 * Immutable; the functions must be usable from several threads at once.
 *
 * @param <S>      how the text is read, e.g. {@link TextLines}
 * @param kind     {@link Probe#artifactKind}
 * @param opening  opens a text, e.g. {@code TextLines::open}
 * @param glancing looks at the beginning
 * @param reading  reads to the end
 */
public record TextReading<S extends Closeable>(String kind, Opening<S> opening, Glance<S> glancing, Whole<S> reading) {

    /** Opens a text. */
    @FunctionalInterface
    public interface Opening<S> {

        /**
         * Opens.
         *
         * @throws NotTextException when it is no text
         * @throws IOException      when it cannot be read
         */
        S open(Transport transport) throws IOException;
    }

    /** Looks at the beginning of a text. */
    @FunctionalInterface
    public interface Glance<S> {

        /**
         * Looks.
         *
         * @param source closed by the caller
         * @return no when the text is of another kind; yes when it is of this kind, or may become so behind the beginning
         * @throws IOException when it cannot be read
         */
        Support look(S source, Artifact artifact) throws IOException;
    }

    /** Reads a text to its end. */
    @FunctionalInterface
    public interface Whole<S> {

        /**
         * Reads.
         *
         * @param source    closed by the caller
         * @param cancelled asked now and then
         * @throws IOException when it cannot be read on
         */
        ProbeAnswer read(S source, Artifact artifact, BooleanSupplier cancelled) throws IOException;
    }

    public TextReading {
        kind = Texts.required(kind, "kind");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(glancing, "glancing");
        Objects.requireNonNull(reading, "reading");
    }

    /**
     * How a text is read whose first line says what it is.
     *
     * @param header  the first line
     * @param what    the text as a technician calls it, with its article, e.g. {@code a host report}
     * @param reading reads from the second line to the end; a text that begins otherwise never comes there
     */
    public static TextReading<TextLines> headed(String kind, String header, String what, Whole<TextLines> reading) {
        String expected = "%s begins with '%s'".formatted(what, header);
        return new TextReading<>(kind, TextLines::open, (lines, artifact) -> begins(lines, header) ? Support.yes() : Support.no(expected),
                (lines, artifact, cancelled) -> begins(lines, header) ? reading.read(lines, artifact, cancelled)
                        : new ProbeAnswer.NotApplicable(artifact, expected));
    }

    private static boolean begins(TextLines lines, String header) throws IOException {
        var first = lines.next();
        return first != null && first.text().equals(header);
    }

    /** The answer to {@link Probe#supports}. */
    public Support supports(Transport transport) {
        try (var source = opening.open(transport)) {
            return glancing.look(source, Artifact.of(transport, kind));
        } catch (NotTextException other) {
            return Support.no(other.getMessage());
        } catch (IOException broken) {
            return Support.no("%s cannot be read: %s".formatted(transport.name(), broken.getMessage()));
        }
    }

    /**
     * The session of {@link Probe#open}.
     *
     * @throws IOException when the transport cannot be opened
     */
    public ProbeSession open(Transport transport) throws IOException {
        var artifact = Artifact.of(transport, kind);
        try {
            var source = opening.open(transport);
            return ProbeSession.reading(source, artifact, cancelled -> reading.read(source, artifact, cancelled));
        } catch (NotTextException other) {
            return ProbeSession.answering(new ProbeAnswer.NotApplicable(artifact, other.getMessage()));
        }
    }
}
