package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.boardwright.diagnosis.RankedFault;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.workflow.CaseRecord.VerdictEntry;
import org.boardwright.workflow.CaseSummary.State;

/** The cases of a folder in one line each. Remembers what it worked out for as long as a file does not change. Safe to use from several threads. */
public final class CaseLibrary {

    private final Workflow workflow;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** @param workflow opens the cases */
    public CaseLibrary(Workflow workflow) {
        this.workflow = workflow;
    }

    /**
     * The case files of a folder, by name.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + CaseRecord.ENDING)) {
            found.forEach(files::add);
        }
        files.removeIf(f -> f.getFileName().toString().startsWith("."));
        files.sort(null);
        return files;
    }

    /** A case at once: without its likeliest fault when that was not worked out before. Empty when the file is gone. */
    public Optional<CaseSummary> quick(Path file) {
        return summary(file, false);
    }

    /** A case with its likeliest fault, which may take a moment. Empty when the file is gone. */
    public Optional<CaseSummary> whole(Path file) {
        return summary(file, true);
    }

    /** Whether {@link #quick} would give the likeliest fault too. */
    public boolean isWhole(CaseSummary summary) {
        Known before = known.get(summary.file());
        return before != null && before.summary().equals(summary) && before.whole();
    }

    private Optional<CaseSummary> summary(Path file, boolean whole) {
        try {
            Stamp now = Stamp.of(file, workflow.knowledge());
            Known before = known.get(file);
            if (before == null || !before.stamp().equals(now) || whole && !before.whole()) {
                before = new Known(now, read(file, now.changed(), whole), whole);
                known.put(file, before);
            }
            return Optional.of(before.summary());
        } catch (IOException e) {
            known.remove(file);
            return Optional.empty();
        }
    }

    private CaseSummary read(Path file, Instant changed, boolean whole) {
        try {
            OpenCase open = workflow.openFile(file);
            CaseRecord record = open.record();
            Optional<VerdictEntry> verdict = record.verdict();
            Optional<RankedFault> likeliest = whole && verdict.isEmpty() ? open.answer().diagnosis().first() : Optional.empty();
            return new CaseSummary(file, changed, record.opened(), verdict.isPresent() ? State.CLOSED : State.OPEN, record.phone(),
                    record.intake().complaint(), record.stepsCounting().size(), verdict.map(VerdictEntry::name).or(() -> likeliest.map(RankedFault::name)).orElse(""),
                    verdict.map(v -> 1.0).or(() -> likeliest.map(RankedFault::probability)).orElse(0.0), "");
        } catch (CaseFileException e) {
            return new CaseSummary(file, changed, Instant.EPOCH, State.UNREADABLE, "", "", 0, "", 0, e.getMessage());
        }
    }

    /** What a summary depends on. */
    private record Stamp(Instant changed, long size, Object fileKey, KnowledgeBase base) {

        static Stamp of(Path file, KnowledgeBase base) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime().toInstant(), attributes.size(), attributes.fileKey(), base);
        }
    }

    private record Known(Stamp stamp, CaseSummary summary, boolean whole) {
    }
}
