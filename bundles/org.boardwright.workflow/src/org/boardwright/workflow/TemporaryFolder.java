package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder of its own for a short while; closing it removes it and all in it. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes it.
     *
     * @param purpose a word in its name, e.g. {@code evidence}
     * @throws IOException when there is no room for it
     */
    public static TemporaryFolder create(String purpose) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("boardwright-" + purpose));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
