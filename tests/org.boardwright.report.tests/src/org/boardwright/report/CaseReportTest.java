package org.boardwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import javax.imageio.ImageIO;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.inference.Level;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;
import org.boardwright.model.casefile.Verdict;
import org.boardwright.model.casefile.Withdrawal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseReportTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \"q\" \u0000\u001b";

    @TempDir
    private Path folder;

    private static RepairCase repairCase(String complaint, String excerpt) {
        RepairCase data = CasefileFactory.eINSTANCE.createRepairCase();
        data.setId("case");
        data.setOpened(new Date(0));
        data.setUnit(CasefileFactory.eINSTANCE.createDeviceUnit());
        data.setComplaint(complaint);
        CaseArtifact artifact = CasefileFactory.eINSTANCE.createCaseArtifact();
        artifact.setId("a1");
        artifact.setName("restore.log");
        data.getArtifacts().add(artifact);
        data.getEvidence().add(evidence(excerpt));
        return data;
    }

    private static Evidence evidence(String excerpt) {
        Evidence e = CasefileFactory.eINSTANCE.createEvidence();
        e.setTest("some.test");
        e.setOutcome("seen");
        e.setArtifact("a1");
        e.setLine(42);
        e.setExcerpt(excerpt);
        e.setAt(new Date(0));
        return e;
    }

    private static CaseReport report(RepairCase data, boolean redact) {
        Assessment nothing = new Assessment(new Diagnosis(List.of()), new Advice(List.of(), List.of(), Level.MYOPIC), List.of());
        return new CaseReport(new ReportSubject(KnowledgeBase.empty(), data, nothing, Set.of()), redact);
    }

    @ParameterizedTest
    @EnumSource
    void hostileTextIsShownAsText(ReportKind kind) {
        String html = report(repairCase(HOSTILE, HOSTILE), false).html(kind);
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)"), html);
    }

    @ParameterizedTest
    @EnumSource
    void thePageIsWellFormedWhateverIsInIt(ReportKind kind) throws Exception {
        byte[] html = report(repairCase(HOSTILE, HOSTILE), false).html(kind).getBytes(StandardCharsets.UTF_8);
        assertEquals("html", DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html))
                .getDocumentElement().getTagName());
    }

    @Test
    void thePageNeedsNoOtherFile() {
        String html = report(repairCase("4013", "x"), false).html(ReportKind.TECHNICAL);
        assertFalse(html.matches("(?s).*(src=|<link|@import|url\\().*"), html);
    }

    @Test
    void evidenceIsShownWithItsPlace() {
        String html = report(repairCase("4013", "ERROR: Unable to restore"), false).html(ReportKind.TECHNICAL);
        assertTrue(html.contains("restore.log:42") && html.contains("ERROR: Unable to restore"), html);
    }

    @Test
    void withdrawnEvidenceIsShownWithItsReason() {
        RepairCase data = repairCase("4013", "x");
        Withdrawal withdrawal = CasefileFactory.eINSTANCE.createWithdrawal();
        withdrawal.setBy("Berta");
        withdrawal.setAt(new Date(0));
        withdrawal.setReason("log of another phone");
        data.getEvidence().getFirst().setWithdrawal(withdrawal);
        String html = report(data, false).html(ReportKind.TECHNICAL);
        assertTrue(html.contains("log of another phone (Berta"), html);
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfTheOwnerIsLeftOnRequest(ReportKind kind) {
        RepairCase data = repairCase("4013", "Found ECID: 0x0F992B124AAA71 IMEI: 356938035643809");
        data.getUnit().setSerial("C7H2Q9XK1M");
        String html = report(data, true).html(kind);
        for (String secret : List.of("0F992B124AAA71", "356938035643809", "C7H2Q9XK1M", "restore.log")) {
            assertFalse(html.contains(secret), secret + " in " + html);
        }
    }

    private String printed(String complaint) throws IOException {
        Path file = folder.resolve("r.pdf");
        assertEquals(List.of(), report(repairCase(complaint, "x"), false).write(ReportKind.CUSTOMER, file));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void aPdfHoldsTheText() throws IOException {
        assertTrue(printed("stops with 4013").contains("stops with 4013"));
    }

    @Test
    void chineseIsPrinted() throws IOException {
        assertTrue(printed("手机无法恢复").contains("手机无法恢复"));
    }

    @Test
    void whatNoFontHasIsTold() throws IOException {
        List<String> remarks = report(repairCase("\uD80C\uDC00", "x"), false).write(ReportKind.CUSTOMER, folder.resolve("r.pdf"));
        assertTrue(remarks.toString().contains("U+13000"), remarks.toString());
    }

    @Test
    void anOlderReportIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("r.html"), "old");
        report(repairCase("4013", "x"), false).write(ReportKind.CUSTOMER, file);
        assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void anotherEndingIsRefused() {
        CaseReport report = report(repairCase("4013", "x"), false);
        assertThrows(IllegalArgumentException.class, () -> report.write(ReportKind.CUSTOMER, folder.resolve("r.doc")));
    }

    @ParameterizedTest
    @EnumSource
    void theLetterheadStandsAtTheTop(ReportKind kind) {
        String html = report(repairCase("4013", ""), false).with(new Letterhead(List.of("Fix & Co", "1 Main Road"), "", 0), List.of()).html(kind);
        assertTrue(html.indexOf("Fix &amp; Co") > 0 && html.indexOf("1 Main Road") < html.indexOf("<h1"), html);
    }

    @Test
    void withAPriceOfAnHourThePriceIsNamed() {
        RepairCase data = repairCase("4013", "");
        StepDone step = CasefileFactory.eINSTANCE.createStepDone();
        step.setStep("some.step");
        step.setMinutes(30);
        step.setMoney(12);
        data.getSteps().add(step);
        CaseReport report = report(data, false);
        assertTrue(report.with(new Letterhead(List.of(), "EUR", 80), List.of()).html(ReportKind.CUSTOMER).contains("52.00 EUR"));
        assertFalse(report.html(ReportKind.CUSTOMER).contains("52.00"));
    }

    @ParameterizedTest
    @EnumSource
    void theVerdictSaysHowItWasConfirmed(ReportKind kind) {
        RepairCase data = repairCase("4013", "");
        Verdict verdict = CasefileFactory.eINSTANCE.createVerdict();
        verdict.setFault("some.fault");
        verdict.setConfirmation("toggle-test");
        verdict.setAt(new Date(0));
        data.setVerdict(verdict);
        String html = report(data, false).html(kind);
        assertTrue(html.contains("some.fault") && html.contains("came back with it"), html);
    }

    @Test
    void photosAreForTheCustomerAndPrinted() throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", folder.resolve("p.png").toFile());
        CaseReport report = report(repairCase("4013", ""), false).with(Letterhead.NONE, List.of(Photo.read(folder.resolve("p.png"))));
        assertTrue(report.html(ReportKind.CUSTOMER).contains("<img alt=\"\" src=\"data:image/jpeg;base64,"));
        assertFalse(report.html(ReportKind.TECHNICAL).contains("<img"));
        report.write(ReportKind.CUSTOMER, folder.resolve("r.pdf"));
        assertTrue(new String(Files.readAllBytes(folder.resolve("r.pdf")), StandardCharsets.ISO_8859_1).contains("/Subtype /Image"));
    }
}
