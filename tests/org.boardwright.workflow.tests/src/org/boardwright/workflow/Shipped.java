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

    private Shipped(List<Path> packs) {
        List<KnowledgeFile> files = packs.stream().map(Shipped::read).toList();
        snapshot = new Snapshot(KnowledgeBase.merge(files).base(), List.of(), files);
    }

    /** A workflow with these packs alone. */
    static Workflow workflow(List<Path> packs, Probe... probes) {
        return new Workflow(new Shipped(packs), List.of(probes), Clock.systemUTC());
    }

    /** The files of the shipped packs, seen from this test. */
    static List<Path> packs() {
        return Stream.of("bundles/org.boardwright.faults.apple/model/apple.faults",
                "examples/org.boardwright.faults.iphonex.earpiece/pack/model/pack.faults")
                .map(file -> Path.of("../..", file).toAbsolutePath().normalize()).toList();
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
