package org.boardwright.ui.knowledge.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;

/** The shipped packs, from the source tree. */
public final class Packs {

    private Packs() {
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(root.resolve("verify"))) {
            root = root.getParent();
        }
        return root;
    }

    /** The pack of the iPhone X as it is shipped. */
    public static Path iphoneX() {
        return root().resolve("examples/org.boardwright.faults.iphonex.earpiece/pack/model/pack.faults");
    }

    /** The pack of all Apple phones as it is shipped. */
    public static Path apple() {
        return root().resolve("bundles/org.boardwright.faults.apple/model/apple.faults");
    }

    /** A copy that may be edited. */
    public static Path copy(Path pack, Path folder) throws IOException {
        return Files.copy(pack, folder.resolve(pack.getFileName()));
    }

    /** Both packs, as if installed. */
    static List<KnowledgeFile> installed() {
        return Stream.of(apple(), iphoneX()).map(Packs::read).toList();
    }

    private static KnowledgeFile read(Path pack) {
        try (InputStream in = Files.newInputStream(pack)) {
            return KnowledgeReader.read(pack.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
