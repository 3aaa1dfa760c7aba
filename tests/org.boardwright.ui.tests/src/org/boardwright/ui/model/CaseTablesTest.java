package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.boardwright.workflow.CaseAnswer.Judged;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.CaseRecord.AttachmentEntry;
import org.boardwright.workflow.CaseRecord.EvidenceEntry;
import org.boardwright.workflow.CaseRecord.StepEntry;
import org.boardwright.workflow.CaseRecord.VerdictEntry;
import org.boardwright.workflow.CaseRecord.Withdrawn;
import org.junit.jupiter.api.Test;

class CaseTablesTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Optional<Withdrawn> MISREAD = Optional.of(new Withdrawn("Ann", NINE, "misread"));
    private static final EvidenceEntry SAID = new EvidenceEntry(0, "cable", "Other cable", "fails", "Still fails", "Bob", NINE, "", 0, "", false,
            Optional.empty());
    private static final EvidenceEntry READ = new EvidenceEntry(1, "code", "Error code", "lost", "Link lost", "", NINE, "a.log", 12, "code 4013", false,
            MISREAD);
    private static final StepEntry CABLE = new StepEntry("cable", "Try another cable", false, "fails", "Still fails", "Bob", NINE, 15, 0, true,
            Optional.empty());
    private static final StepEntry FLEX = new StepEntry("flex", "Replace the flex", true, "fixed", "It works", "Bob", NINE, 45, 25, false, Optional.empty());
    private static final StepEntry WRONG = new StepEntry("nand", "Replace NAND", true, "fixed", "It works", "Bob", NINE, 200, 90, true, MISREAD);
    private static final AttachmentEntry LOG = new AttachmentEntry("a.log", Optional.empty(), "restore-log", 2049, "Bob", NINE, Optional.of(Judged.FAILED), 3, Optional.empty());

    private static CaseRecord record(CaseIntake intake, Optional<VerdictEntry> verdict, StepEntry... steps) {
        return new CaseRecord(Optional.of(Path.of("Miller.bwcase")), NINE, "Ann", "iPhone X", intake, List.of(SAID, READ), List.of(steps), List.of(LOG),
                verdict, Optional.empty(), Optional.empty());
    }

    private static CaseRecord record(StepEntry... steps) {
        return record(CaseIntake.of("iPhone10,3", "4013"), Optional.empty(), steps);
    }

    private static String overview(CaseRecord record, String label) {
        CaseSnapshot snapshot = new CaseSnapshot(Optional.empty(), List.of(), List.of(), List.of(), Optional.of(record), Optional.empty());
        return CaseTables.overview(snapshot, ZONE).stream().filter(f -> f.getFirst().equals(label)).findFirst().orElseThrow().getLast();
    }

    @Test
    void evidenceSaysWhoSaidItAndWhereItStands() {
        List<CaseTables.Row> rows = CaseTables.evidence(record(), ZONE);
        assertEquals("Bob", rows.getFirst().cells().get(3));
        assertEquals("a.log:12  code 4013", rows.getLast().cells().get(3));
    }

    @Test
    void evidenceTakenBackStaysWithWhoWhenAndWhyAndCannotBeTakenBackTwice() {
        CaseTables.Row row = CaseTables.evidence(record(), ZONE).getLast();
        assertFalse(row.counts());
        assertTrue(row.cells().getLast().startsWith("taken back by Ann, ") && row.cells().getLast().endsWith(": misread"), row.cells().toString());
        assertEquals(OptionalInt.empty(), row.key());
    }

    @Test
    void anEstimatedTimeIsCalledSo() {
        assertEquals("15 min (estimate)", CaseTables.steps(record(CABLE), ZONE).getFirst().cells().get(4));
        assertEquals("45 min", CaseTables.steps(record(FLEX), ZONE).getFirst().cells().get(4));
    }

    @Test
    void theTotalLeavesOutWhatWasTakenBack() {
        assertEquals("2 steps, 60 min, Parts 25 (estimated where nobody noted the time)", CaseTables.total(record(CABLE, FLEX, WRONG)));
        assertEquals("1 step, 45 min, Parts 25", CaseTables.total(record(FLEX)));
    }

    @Test
    void aStepTakenBackStaysInTheTimeline() {
        CaseTables.Row row = CaseTables.steps(record(WRONG), ZONE).getFirst();
        assertFalse(row.counts());
        assertTrue(row.cells().getLast().contains("misread"), row.cells().toString());
    }

    @Test
    void anAttachmentSaysHowTheRestoreEnded() {
        assertEquals(List.of("a.log", "Restore log", "3 KB", "FAILED, 3 pieces of evidence", "Bob", ""),
                CaseTables.attachments(record(), ZONE).getFirst().cells().subList(1, 7));
    }

    @Test
    void theOverviewNamesHistoryAndLimits() {
        CaseRecord record = record(new CaseIntake("iPhone10,3", "4013", true, false, "new screen", true, false, 120), Optional.empty());
        assertEquals("got wet, new screen", overview(record, "History"));
        assertEquals("keep the data, at most 120", overview(record, "Customer wants"));
        assertEquals("iPhone X (iPhone10,3)", overview(record, "Phone"));
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertEquals("nothing noted", overview(record(), "History"));
        assertEquals("Open", overview(record(), "State"));
    }

    @Test
    void aClosedCaseSaysWhatItWas() {
        VerdictEntry verdict = new VerdictEntry("flex", "Earpiece flex", "restores without it", "Ann", NINE);
        assertTrue(overview(record(CaseIntake.of("", ""), Optional.of(verdict)), "State").endsWith(": Earpiece flex (restores without it)"));
    }
}
