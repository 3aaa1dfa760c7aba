package org.boardwright.probe;

import java.io.IOException;
import java.util.Objects;

/** A probe that reads a kind of text. What it reads, and how, is its {@link TextReading}; nothing else differs from one to the next. */
public abstract class TextProbe implements Probe {

    private final String id;
    private final TextReading<?> reading;

    /**
     * @param id      {@link Probe#id}
     * @param reading names the kind of artifact, too
     */
    protected TextProbe(String id, TextReading<?> reading) {
        this.id = Texts.required(id, "id");
        this.reading = Objects.requireNonNull(reading, "reading");
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String artifactKind() {
        return reading.kind();
    }

    @Override
    public final Support supports(Transport transport) {
        return reading.supports(transport);
    }

    @Override
    public final ProbeSession open(Transport transport) throws IOException {
        return reading.open(transport);
    }
}
