package org.boardwright.workflow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes what can be made again at any time: a file is there whole or as it was, and nothing else is left. */
final class WholeFile {

    /** Writes the content. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private WholeFile() {
    }

    static void write(Path file, Writing writing) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "kept", ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                writing.to(out);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
