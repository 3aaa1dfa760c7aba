package org.boardwright.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** The evidence of another transport. A subclass changes what it has to, such as the name, and leaves the rest. */
public abstract class ForwardingTransport implements Transport {

    private final Transport source;

    /** @param source asked for everything that is not changed */
    protected ForwardingTransport(Transport source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public OptionalLong size() {
        return source.size();
    }

    @Override
    public Optional<Path> location() {
        return source.location();
    }

    @Override
    public InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public void consumed(long bytes) {
        source.consumed(bytes);
    }
}
