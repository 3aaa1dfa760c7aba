package org.boardwright.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.boardwright.model.KnowledgeStore;

/** What a fixed list of packs knows, read from their jars when it is first asked for. */
public final class JarKnowledge implements Knowledge {

    private final Map<String, Path> jars;
    private final Path kept;
    private Snapshot current;

    /**
     * @param jars jar of each fault model by its name, which is the id of the plug-in, a slash, and the path in the jar; in the order in which they are merged
     * @param kept where {@link KnowledgeStore} may have kept the same fault models; without it the jars are read
     */
    public JarKnowledge(Map<String, Path> jars, Path kept) {
        this.kept = kept;
        this.jars = new LinkedHashMap<>(jars);
    }

    /** @throws UncheckedIOException when a jar is gone or is not what it was */
    @Override
    public synchronized Snapshot current() {
        if (current == null) {
            current = Snapshot.of(files());
        }
        return current;
    }

    private List<KnowledgeFile> files() {
        if (Files.isReadable(kept)) {
            try (InputStream in = Files.newInputStream(kept)) {
                return KnowledgeStore.read(in);
            } catch (IOException | RuntimeException e) {
                // It is as if nothing had been kept; what is damaged may make the reader fail in any way.
                return readJars();
            }
        }
        return readJars();
    }

    private List<KnowledgeFile> readJars() {
        List<KnowledgeFile> files = new ArrayList<>();
        jars.forEach((name, jar) -> files.add(read(name, jar)));
        return files;
    }

    private static KnowledgeFile read(String name, Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name.substring(name.indexOf('/') + 1));
            if (entry == null) {
                throw new IOException(jar + " does not hold " + name);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return KnowledgeReader.read(name, in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never told: the list is fixed. */
    @Override
    public Subscription onChange(Runnable listener) {
        return () -> { };
    }
}
