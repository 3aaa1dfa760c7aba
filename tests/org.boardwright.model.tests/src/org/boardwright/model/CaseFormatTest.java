package org.boardwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class CaseFormatTest {

    private static final String NAME = "customer 7.bwcase";

    private static RepairCase example(String excerpt) {
        RepairCase example = CasefileFactory.eINSTANCE.createRepairCase();
        example.setId("7");
        example.setOpened(new Date(1_700_000_000_123L));
        example.setComplaint("4013, <\"fell\"> & 落水");
        example.setUnit(CasefileFactory.eINSTANCE.createDeviceUnit());
        Evidence evidence = CasefileFactory.eINSTANCE.createEvidence();
        evidence.setTest("apple.other-cable");
        evidence.setOutcome("still-fails");
        evidence.setAt(new Date(1_700_000_001_000L));
        evidence.setExcerpt(excerpt);
        example.getEvidence().add(evidence);
        return example;
    }

    private static String text(RepairCase repairCase) {
        return new String(CaseFormat.write(repairCase), StandardCharsets.UTF_8);
    }

    private static ModelProblem refused(String text) {
        return assertThrows(CaseFormatException.class, () -> CaseFormat.read(NAME, text.getBytes(StandardCharsets.UTF_8))).problem();
    }

    @Test
    void whatIsWrittenIsRead() throws CaseFormatException {
        RepairCase example = example("  a\ttab\nand a line\r\n😀 ");
        assertTrue(EcoreUtil.equals(example, CaseFormat.read(NAME, CaseFormat.write(example))));
    }

    @Test
    void aControlCharacterInALogLineDoesNotPreventSaving() throws CaseFormatException {
        RepairCase read = CaseFormat.read(NAME, CaseFormat.write(example("a\u0000b\u001b[31mc\uD800")));
        assertEquals("a\uFFFDb\uFFFD[31mc\uFFFD", read.getEvidence().getFirst().getExcerpt());
    }

    @Test
    void writingDoesNotChangeTheCase() {
        RepairCase example = example("a\u0000b");
        CaseFormat.write(example);
        assertEquals("a\u0000b", example.getEvidence().getFirst().getExcerpt());
    }

    @Test
    void aNewerFormatIsRefused() {
        ModelProblem problem = refused(text(example("a")).replace("casefile/1", "casefile/2"));
        assertEquals(NAME + ":2: is written in case format 2, this Boardwright reads format 1. Update Boardwright.", problem.toString());
    }

    @Test
    void aFileCutOffIsNamedWithTheLine() {
        String whole = text(example("a"));
        ModelProblem problem = refused(whole.substring(0, whole.indexOf("<evidence") + 12));
        assertTrue(problem.line() >= 3 && problem.message().startsWith("is not well-formed XML"), problem.toString());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertTrue(refused("").message().startsWith("is not well-formed XML"));
    }

    @Test
    void anUnknownAttributeIsRefusedSinceSavingWouldLoseIt() {
        ModelProblem problem = refused(text(example("a")).replace("<unit", "<unit colour=\"red\""));
        assertTrue(problem.line() >= 3 && problem.message().contains("colour"), problem.toString());
    }

    @Test
    void aFileWithoutARequiredPartIsRefused() {
        ModelProblem problem = refused(text(example("a")).replace("outcome=\"still-fails\"", ""));
        assertTrue(problem.line() >= 3 && problem.message().contains("outcome"), problem.toString());
    }

    @Test
    void anotherXmlFileIsNoCase() {
        assertTrue(refused("<html xmlns='http://www.w3.org/1999/xhtml'/>").message().startsWith("is not a case"));
    }
}
