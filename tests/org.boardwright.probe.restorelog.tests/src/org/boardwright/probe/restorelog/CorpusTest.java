package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public log of the corpus, when it is there: {@code ../shared/corpus} beside the repository, or the folder the
 * system property {@code boardwright.corpus} names.
 */
class CorpusTest {

    private record Entry(Path file, String label) {
    }

    @TestFactory
    Stream<DynamicTest> everyRestoreLogIsAnswered() throws IOException {
        return restores().map(entry -> dynamicTest(entry.file().getFileName().toString(), () -> answered(entry)));
    }

    @TestFactory
    Stream<DynamicTest> everySuccessIsJudgedOne() throws IOException {
        return restores().filter(entry -> entry.label().equals("success"))
                .map(entry -> dynamicTest(entry.file().getFileName().toString(), () -> assertEquals("succeeded", judged(entry))));
    }

    @TestFactory
    Stream<DynamicTest> nothingElseIsJudgedASuccess() throws IOException {
        return restores().filter(entry -> !entry.label().equals("success"))
                .map(entry -> dynamicTest(entry.file().getFileName().toString(), () -> assertNotEquals("succeeded", judged(entry))));
    }

    @TestFactory
    Stream<DynamicTest> aPanicReportIsNoRestoreLog() throws IOException {
        return files("panic").map(file -> dynamicTest(file.getFileName().toString(),
                () -> assertInstanceOf(ProbeAnswer.NotApplicable.class, Log.answer(Transport.ofFile(file)))));
    }

    private static void answered(Entry entry) throws IOException {
        switch (Log.answer(Transport.ofFile(entry.file()))) {
            case ProbeAnswer.Observed observed -> assertEquals(1, observed.facets(RestoreLogParts.JUDGED).size());
            case ProbeAnswer.NotApplicable no -> assertFalse(no.why().isBlank());
            case ProbeAnswer.Failed failed -> throw new AssertionError(failed.why());
        }
    }

    private static String judged(Entry entry) throws IOException {
        return Log.answer(Transport.ofFile(entry.file())) instanceof ProbeAnswer.Observed observed
                ? observed.facets(RestoreLogParts.JUDGED).getFirst().value() : "not a restore log";
    }

    private static Stream<Entry> restores() throws IOException {
        var corpus = corpus();
        return Files.readAllLines(corpus.resolve("index.tsv")).stream().skip(1).map(row -> row.split("\t"))
                .filter(row -> row[1].equals("restore")).map(row -> new Entry(corpus.resolve(row[0]), row[8]))
                .filter(entry -> Files.isRegularFile(entry.file()));
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(corpus().resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    private static Path corpus() {
        var corpus = given().or(CorpusTest::beside).filter(folder -> Files.isRegularFile(folder.resolve("index.tsv")));
        Assumptions.assumeTrue(corpus.isPresent(), "skipped: no corpus of public logs beside the repository");
        return corpus.get();
    }

    private static Optional<Path> given() {
        return Optional.ofNullable(System.getProperty("boardwright.corpus")).map(Path::of);
    }

    private static Optional<Path> beside() {
        return Stream.iterate(Path.of(System.getProperty("user.dir")).toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(CorpusTest::isRepository).findFirst().map(root -> root.resolveSibling("shared").resolve("corpus"));
    }

    private static boolean isRepository(Path folder) {
        return Files.exists(folder.resolve("boardwright"))
                && (Files.exists(folder.resolve("verify")) || Files.exists(folder.resolve(".git")));
    }
}
