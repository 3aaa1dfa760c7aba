package org.boardwright.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where evidence comes from: a file, a recording, an emulator. Handed to a probe; a probe reads nothing else.
 */
public interface Transport {

    /** What a technician calls it, usually a file name; not blank. */
    String name();

    /** Bytes, when known beforehand. */
    OptionalLong size();

    /** The file it reads, where somebody could look at it again; empty when there is none. */
    default Optional<Path> location() {
        return Optional.empty();
    }

    /**
     * Opens the evidence from its first byte. May be called more than once; the caller closes each stream.
     *
     * @throws IOException when it cannot be opened
     */
    InputStream open() throws IOException;

    /**
     * Told by a probe that reads {@link #location} itself how far it came, for whoever shows progress.
     *
     * @param bytes read since the last call
     */
    default void consumed(long bytes) {
        // most transports count nothing
    }

    /**
     * A file.
     *
     * @param file followed when it is a link; its name without folders becomes the transport's name
     * @throws java.nio.file.NoSuchFileException when there is no such file
     * @throws IOException                       when it is a folder or its size cannot be read
     */
    static Transport ofFile(Path file) throws IOException {
        return FileTransport.of(file);
    }

    /**
     * The same evidence, read from where it comes from once however often it is opened, unless it is large (more than
     * {@value #REMEMBERED_MAX} bytes). Several probes look at each file.
     *
     * @return for one thread
     */
    default Transport remembered() {
        return new RememberedTransport(this, REMEMBERED_MAX);
    }

    /** The most bytes that {@link #remembered} keeps. */
    int REMEMBERED_MAX = 4 << 20;

    /**
     * Bytes in memory.
     *
     * @param bytes copied
     */
    static Transport ofBytes(String name, byte[] bytes) {
        return new BytesTransport(Texts.required(name, "name"), bytes.clone());
    }
}
