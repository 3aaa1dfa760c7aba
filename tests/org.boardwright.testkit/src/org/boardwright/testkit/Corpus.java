package org.boardwright.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The collection of public logs with labels. It is no part of the repository: it lies at {@code ../shared/corpus} beside
 * it, or where the system property {@code boardwright.corpus} says. A test that asks for it is skipped when it is absent.
 */
public final class Corpus {

    private static final String ABSENT = "skipped: no collection of public logs beside the repository";

    private Corpus() {
    }

    /**
     * One log of the collection.
     *
     * @param file  the log
     * @param kind  restore or panic
     * @param label what was wrong, as far as it is known
     */
    public record Entry(Path file, String kind, String label) {
    }

    /** The folder of the collection; skips the calling test when it is absent. */
    public static Path folder() {
        Optional<Path> corpus = given().or(Corpus::beside).filter(folder -> Files.isRegularFile(folder.resolve("index.tsv")));
        if (corpus.isEmpty()) {
            System.out.println(ABSENT); // a skipped class leaves no other word in the output of the build
        }
        assumeTrue(corpus.isPresent(), ABSENT);
        return corpus.get();
    }

    /** The files of one kind, by name. */
    public static Stream<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve(kind))) {
            return files.sorted().toList().stream();
        }
    }

    /** The labelled logs of one kind, in the order of the index. */
    public static Stream<Entry> entries(String kind) throws IOException {
        Path corpus = folder();
        List<String> lines = Files.readAllLines(corpus.resolve("index.tsv"));
        List<String> header = List.of(lines.getFirst().split("\t"));
        return lines.stream().skip(1).map(row -> row.split("\t"))
                .map(row -> new Entry(corpus.resolve(row[header.indexOf("file")]), row[header.indexOf("kind")], row[header.indexOf("label")]))
                .filter(entry -> entry.kind().equals(kind) && Files.isRegularFile(entry.file()));
    }

    private static Optional<Path> given() {
        return Optional.ofNullable(System.getProperty("boardwright.corpus")).map(Path::of);
    }

    private static Optional<Path> beside() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent).filter(Corpus::isRepository)
                .findFirst().map(root -> root.resolveSibling("shared").resolve("corpus"));
    }

    private static boolean isRepository(Path folder) {
        return Files.isRegularFile(folder.resolve("verify")) && Files.isDirectory(folder.resolve("bundles"));
    }
}
