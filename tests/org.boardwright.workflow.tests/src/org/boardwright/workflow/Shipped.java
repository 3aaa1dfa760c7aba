package org.boardwright.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.boardwright.knowledge.Knowledge;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.boardwright.probe.Probe;

/** The shipped packs, read from the source tree, for programs that run without OSGi. */
final class Shipped implements Knowledge {

    private final Snapshot snapshot;

    private Shipped(Path bundles) {
        List<KnowledgeFile> files = packs(bundles).stream().map(Shipped::read).toList();
        snapshot = new Snapshot(KnowledgeBase.merge(files).base(), List.of(), files);
    }

    /** @param bundles the folder of all bundles */
    static Workflow workflow(Path bundles, Probe... probes) {
        return new Workflow(new Shipped(bundles), List.of(probes), Clock.systemUTC());
    }

    /** Where the bundles are, seen from this test. */
    static Path bundles() {
        return Path.of("../../bundles").toAbsolutePath().normalize();
    }

    private static List<Path> packs(Path bundles) {
        try (Stream<Path> all = Files.walk(bundles, 3)) {
            return all.filter(p -> p.toString().endsWith(".faults") && p.getParent().endsWith("model")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnowledgeFile read(Path pack) {
        try (InputStream in = Files.newInputStream(pack)) {
            return KnowledgeReader.read(pack.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Snapshot current() {
        return snapshot;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> { };
    }
}
