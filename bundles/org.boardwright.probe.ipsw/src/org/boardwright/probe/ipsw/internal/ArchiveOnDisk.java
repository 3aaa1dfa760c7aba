package org.boardwright.probe.ipsw.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.boardwright.probe.Transport;

/**
 * An archive as a file, since its table of contents is at the end. A recording is copied into a temporary file.
 *
 * @param head      what its beginning tells
 * @param temporary whether it is ours, to be deleted
 */
public record ArchiveOnDisk(ArchiveHead head, Path file, boolean temporary) implements Closeable {

    /** The most bytes that are copied of a recording. */
    private static final long COPIED_MAX = 1L << 28;

    /**
     * Takes the file of a transport, or copies what it hands out.
     *
     * @throws IOException when it cannot be read, or is a recording larger than 256 MiB
     */
    public static ArchiveOnDisk of(Transport transport) throws IOException {
        var head = ArchiveHead.of(transport);
        // A pipe has a place but no size; it cannot be read out of order.
        var file = transport.size().isPresent() ? transport.location() : Optional.<Path>empty();
        if (file.isPresent() || !head.why().isEmpty()) {
            return new ArchiveOnDisk(head, file.orElse(Path.of("")), false);
        }
        var copy = new ArchiveOnDisk(head, Files.createTempFile("boardwright", ".ipsw"), true);
        try {
            copy.fill(transport);
            return copy;
        } catch (IOException | RuntimeException broken) {
            copy.close();
            throw broken;
        }
    }

    private void fill(Transport transport) throws IOException {
        try (var in = transport.open(); var out = Files.newOutputStream(file)) {
            byte[] block = new byte[1 << 16];
            long copied = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                copied += read;
                if (copied > COPIED_MAX) {
                    throw new IOException("%s is too large to be checked from a recording; save it as a file first"
                            .formatted(transport.name()));
                }
                out.write(block, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }
}
