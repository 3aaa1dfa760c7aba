package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.boardwright.ui.model.EvidenceList.Mark;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseAnswer.Judged;
import org.boardwright.workflow.CaseAnswer.RestoreRun;
import org.junit.jupiter.api.Test;

class EvidenceListTest {

    private static List<EvidenceList.Row> rows(List<RestoreRun> restores, List<EvidenceItem> items, DoneStep... done) {
        return EvidenceList.of(Samples.snapshot(Samples.answer(List.of(), List.of(), restores, items, List.of()), done)).rows();
    }

    private static EvidenceItem item(String artifact, long line, boolean superseded) {
        return new EvidenceItem(7, "t", "Error code", "o", "Link lost", artifact, line, " text ", superseded);
    }

    @Test
    void aFailedRestoreSaysSoInWords() {
        EvidenceList.Row row = rows(List.of(new RestoreRun("a.log", Judged.FAILED, "storage", "4013")), List.of()).getFirst();
        assertEquals(Mark.RESTORE_FAILED, row.mark());
        assertEquals("FAILED, code 4013 at storage (NAND)", row.result());
        assertEquals(OptionalInt.empty(), row.key());
    }

    @Test
    void theOtherEndsOfARestore() {
        var rows = rows(List.of(new RestoreRun("a.log", Judged.SUCCEEDED, "", ""), new RestoreRun("b.log", Judged.UNKNOWN, "image", ""),
                new RestoreRun("c.log", Judged.FAILED, "", "")), List.of());
        assertEquals(List.of("Succeeded", "No end visible, last seen at system image", "FAILED"), rows.stream().map(EvidenceList.Row::result).toList());
        assertEquals(List.of(Mark.RESTORE_SUCCEEDED, Mark.RESTORE_UNKNOWN, Mark.RESTORE_FAILED),
                rows.stream().map(EvidenceList.Row::mark).toList());
    }

    @Test
    void evidenceNamesFileAndLine() {
        EvidenceList.Row row = rows(List.of(), List.of(item("a.log", 22, false))).getFirst();
        assertEquals("a.log:22", row.where());
        assertEquals("text", row.excerpt());
        assertEquals(OptionalInt.of(7), row.key());
    }

    @Test
    void aLongNameKeepsItsEndingAndTheLine() {
        String where = rows(List.of(), List.of(item("a-very-long-name-of-a-restore.log", 123456, false))).getFirst().where();
        assertTrue(where.endsWith("store.log:123456"), where);
        assertEquals(20 + ":123456".length(), where.length());
    }

    @Test
    void anAnswerOfTheTechnicianSaysSo() {
        EvidenceList.Row row = rows(List.of(), List.of(item("", 0, false))).getFirst();
        assertEquals(Mark.FROM_TECHNICIAN, row.mark());
        assertEquals("technician", row.where());
    }

    @Test
    void aReplacedAnswerIsMarked() {
        EvidenceList.Row row = rows(List.of(), List.of(item("", 0, true))).getFirst();
        assertEquals(Mark.SUPERSEDED, row.mark());
        assertTrue(row.result().contains("replaced"), row.result());
    }

    @Test
    void repairsTriedAreListed() {
        EvidenceList.Row row = rows(List.of(), List.of(), Samples.done(Samples.FLEX, 1)).getFirst();
        assertEquals(Mark.REPAIR_TRIED, row.mark());
        assertEquals("Still fails", row.result());
    }

    @Test
    void testsAnsweredAreListedOnceOnly() {
        assertEquals(List.of(), rows(List.of(), List.of(), Samples.done(Samples.CABLE, 1)));
    }

    @Test
    void filesWithoutEvidenceAreTold() {
        assertEquals("x.log could not be read: it is gone.", notice(new Attachment.Unreadable("x.log", "it is gone.")));
        assertEquals("x.txt is not a log Boardwright knows: a picture.", notice(new Attachment.NotRecognised("x.txt", "a picture.")));
        assertTrue(notice(new Attachment.Recognised("x.log", "restore-log", 0)).contains("nothing in it is known"));
        assertEquals(Optional.empty(), FileNotice.of(new Attachment.Recognised("x.log", "restore-log", 3)));
    }

    private static String notice(Attachment attachment) {
        return FileNotice.of(attachment).orElseThrow().text();
    }
}
