package org.boardwright.ui.model;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseRecord.AttachmentEntry;

/**
 * From a piece of evidence to its line in the log.
 *
 * @param name  of the log
 * @param file  where it was read from; empty when the case does not say
 * @param line  1-based; 0 when the evidence concerns the whole
 * @param marks all evidence of this log, in the order of its lines
 */
public record LogJump(String name, Optional<Path> file, long line, List<LogRows.Mark> marks) {

    /**
     * @param key of the evidence
     * @return empty when it was not read from a log
     */
    public static Optional<LogJump> of(CaseSnapshot snapshot, int key) {
        List<EvidenceItem> evidence = snapshot.answer().map(a -> a.evidence()).orElse(List.of());
        List<AttachmentEntry> attachments = snapshot.record().map(r -> r.attachments()).orElse(List.of());
        return evidence.stream().filter(e -> e.key() == key).findFirst()
                .flatMap(e -> attachments.stream().filter(a -> a.name().equals(e.artifact())).reduce((first, last) -> last)
                        .map(a -> new LogJump(a.name(), a.location(), e.line(), marks(evidence, a.name()))));
    }

    private static List<LogRows.Mark> marks(List<EvidenceItem> evidence, String log) {
        return evidence.stream().filter(e -> e.artifact().equals(log) && e.line() > 0)
                .map(e -> new LogRows.Mark(e.line(), e.testName() + ": " + e.outcomeName(), e.key()))
                .sorted(Comparator.comparingLong(LogRows.Mark::line)).toList();
    }
}
