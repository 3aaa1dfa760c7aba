package org.boardwright.workflow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.boardwright.workflow.CaseAnswer.Judged;

/**
 * All that a case holds at one moment, also what no longer counts. Immutable.
 *
 * @param file        where it is kept; empty when it is in memory only
 * @param opened      when it was opened first
 * @param openedBy    who opened it; empty when not known
 * @param phone       the phone as a technician calls it; empty when not known
 * @param intake      what was written down of phone, customer and history
 * @param evidence    oldest first
 * @param steps       oldest first
 * @param attachments oldest first
 * @param verdict     what it was; empty while the case is open
 * @param undo        the change that would be undone next
 * @param redo        the change that would be done again next
 */
public record CaseRecord(Optional<Path> file, Instant opened, String openedBy, String phone, CaseIntake intake,
        List<EvidenceEntry> evidence, List<StepEntry> steps, List<AttachmentEntry> attachments, Optional<VerdictEntry> verdict,
        Optional<CaseChange> undo, Optional<CaseChange> redo) {

    /** The ending of case files. */
    public static final String ENDING = ".bwcase";

    public CaseRecord {
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
        attachments = List.copyOf(attachments);
    }

    /** Who took something back, when and why. */
    public record Withdrawn(String by, Instant at, String reason) {
    }

    /**
     * One answered test.
     *
     * @param key        identifies it within the case, for withdrawing
     * @param by         who said so; empty when it was read from a file
     * @param artifact   name of the file it was read from; empty when somebody said so
     * @param line       1-based line in the file; 0 when it concerns the whole
     * @param superseded true when a later answer to the same test counts instead
     */
    public record EvidenceEntry(int key, String test, String testName, String outcome, String outcomeName, String by, Instant at,
            String artifact, long line, String excerpt, boolean superseded, Optional<Withdrawn> withdrawn) {
    }

    /**
     * A test or repair that was done.
     *
     * @param repair    whether it is a repair
     * @param minutes   bench time, in minutes
     * @param money     parts and fees, in the currency of the shop
     * @param estimated whether time and money are the packs' estimate
     */
    public record StepEntry(String step, String name, boolean repair, String outcome, String outcomeName, String by, Instant at,
            double minutes, double money, boolean estimated, Optional<Withdrawn> withdrawn) {
    }

    /**
     * A file.
     *
     * @param location where it was read from; empty when not known. The file may be gone by now.
     * @param kind   e.g. restore-log
     * @param size   bytes; -1 when not known
     * @param judged how the restore ended, for a restore log
     * @param pieces how many pieces of evidence came from it
     */
    public record AttachmentEntry(String name, Optional<Path> location, String kind, long size, String by, Instant at, Optional<Judged> judged, int pieces,
            Optional<Withdrawn> withdrawn) {
    }

    /**
     * What it was.
     *
     * @param fault        id
     * @param name         as a technician calls it
     * @param confirmation how it was confirmed
     */
    public record VerdictEntry(String fault, String name, String confirmation, String by, Instant at) {
    }

    /** The case as its file is called; empty when it is in memory only. */
    public String name() {
        return file.map(CaseRecord::nameOf).orElse("");
    }

    /** The case in a file, as the file is called. */
    public static String nameOf(Path file) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** The steps that were not taken back. */
    public List<StepEntry> stepsCounting() {
        return steps.stream().filter(s -> s.withdrawn().isEmpty()).toList();
    }
}
