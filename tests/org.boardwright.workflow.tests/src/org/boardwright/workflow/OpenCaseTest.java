package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.model.casefile.SkipReason;
import org.boardwright.probe.Transport;
import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseAnswer.Judged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** A case on the shipped packs and the real restore-log probe. */
class OpenCaseTest {

    private static final String FAILED = """
            Found device in Recovery mode
            Identified device as d22ap, iPhone10,3
            About to restore device...
            Waiting for NAND (28)
            ERROR: Could not read data (-256). Aborting.
            ERROR: Unable to restore device
            """;
    private static final String CABLE = "apple.other-cable";
    private static final String STILL_FAILS = "still-fails";
    private static final String BY = "a test";

    private final ServiceTracker<Workflow, Workflow> tracker = new ServiceTracker<>(
            FrameworkUtil.getBundle(OpenCaseTest.class).getBundleContext(), Workflow.class, null);
    private Workflow workflow;

    @BeforeEach
    void findWorkflow() throws InterruptedException {
        tracker.open();
        workflow = tracker.waitForService(20_000);
        assertNotNull(workflow, "the service did not start");
    }

    @AfterEach
    void close() {
        tracker.close();
    }

    private OpenCase iPhoneX() {
        return workflow.open("iPhone10,3", "4013");
    }

    private static Attachment attach(OpenCase open, String text) {
        return open.attach(Transport.ofBytes("restore.log", text.getBytes(StandardCharsets.UTF_8)), () -> false);
    }

    private static double probability(OpenCase open, String fault) {
        return open.answer().diagnosis().fault(fault).orElseThrow().probability();
    }

    private static List<String> tests(OpenCase open) {
        return open.answer().evidence().stream().map(EvidenceItem::test).toList();
    }

    @Test
    void theShippedPacksHaveNoProblems() {
        assertEquals(List.of(), workflow.knowledgeProblems());
    }

    private static String best(OpenCase open) {
        return open.answer().advice().best().orElseThrow().id();
    }

    @Test
    void aSkippedStepGivesWayToTheNextAndIsKeptWithItsReason() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        String first = best(open);
        open.skipStep(first, SkipReason.NO_PART, BY);
        assertNotEquals(first, best(open));
        assertEquals(SkipReason.NO_PART, open.answer().skipped().getFirst().reason());
    }

    @Test
    void aSkippedStepCanBePutBack() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        String first = best(open);
        open.skipStep(first, SkipReason.OTHER, BY);
        open.resumeStep(first, BY);
        assertEquals(first, best(open));
        assertEquals(List.of(), open.answer().skipped());
    }

    @Test
    void undoTakesBackASkip() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        String first = best(open);
        open.skipStep(first, SkipReason.NO_TOOL, BY);
        open.undo(BY);
        assertEquals(first, best(open));
    }

    @Test
    void anUnknownStepCannotBeSkipped() {
        OpenCase open = iPhoneX();
        assertThrows(UnknownAnswerException.class, () -> open.skipStep("apple.no-such-step", SkipReason.OTHER, BY));
        assertEquals(List.of(), open.answer().skipped());
    }

    @Test
    void theRankingBeforeTheLastEvidenceIsKnown() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        double before = probability(open, "apple.cable.worn");
        assertTrue(open.answer().before().isEmpty());
        open.answerStep(CABLE, STILL_FAILS, BY);
        assertEquals(before, open.answer().before().get("apple.cable.worn"), 0);
    }

    @Test
    void aSkipHidesNoChangeOfTheRanking() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        open.answerStep(CABLE, STILL_FAILS, BY);
        var before = open.answer().before();
        open.skipStep(best(open), SkipReason.OTHER, BY);
        assertEquals(before, open.answer().before());
    }

    @Test
    void theComplaintIsEvidence() {
        EvidenceItem item = iPhoneX().answer().evidence().getFirst();
        assertEquals("apple.restore-error", item.test());
        assertEquals("4013", item.excerpt());
    }

    @Test
    void aLogTellsThePhoneTheRestoreAndTheEvidence() {
        OpenCase open = workflow.open("", "");
        assertInstanceOf(Attachment.Recognised.class, attach(open, FAILED));
        CaseAnswer answer = open.answer();
        assertEquals("iPhone10,3", answer.device().productType());
        assertEquals(Judged.FAILED, answer.lastRestore().orElseThrow().judged());
        assertTrue(tests(open).contains("apple.restore-link"), tests(open).toString());
    }

    @Test
    void theBoardInALogTellsThePhone() {
        OpenCase open = workflow.open("", "");
        attach(open, """
                [14:02:11.3110] Changing state from '(null)' to 'Restoring'
                [14:02:56.1934] found device map entry for 0x00008015 0x00000006 0x00000001. boardConfig=d22ap platform=t8015
                [14:02:57.1094] Started checkpoint id: 0x60D (wait_for_storage)
                [14:03:02.8420] Restore completed, status: 4013
                """);
        assertEquals("iPhone10,3", open.answer().device().productType());
    }

    @Test
    void anAnswerChangesTheRanking() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        double before = probability(open, "apple.cable.worn");
        open.answerStep(CABLE, STILL_FAILS, BY);
        assertTrue(probability(open, "apple.cable.worn") < before / 2);
    }

    @Test
    void takingBackAnAnswerRestoresTheRanking() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        CaseAnswer before = open.answer();
        open.answerStep(CABLE, STILL_FAILS, BY);
        open.takeBackLastAnswer(BY);
        assertEquals(before.diagnosis(), open.answer().diagnosis());
        assertEquals(before.advice(), open.answer().advice());
    }

    @Test
    void takingBackOneOfTwoAnswersKeepsTheFirst() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        open.answerStep(CABLE, STILL_FAILS, BY);
        open.answerStep("apple.other-computer", STILL_FAILS, BY);
        open.takeBackLastAnswer(BY);
        assertTrue(tests(open).contains(CABLE));
        assertFalse(tests(open).contains("apple.other-computer"));
    }

    @Test
    void withdrawnEvidenceNoLongerCounts() {
        OpenCase open = iPhoneX();
        open.withdraw(open.answer().evidence().getFirst().key(), BY, "misread");
        assertEquals(List.of(), open.answer().evidence());
    }

    @Test
    void aLaterAnswerToTheSameTestSupersedesTheFirst() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        open.answerStep(CABLE, STILL_FAILS, BY);
        open.answerStep(CABLE, "restores", BY);
        List<Boolean> superseded = open.answer().evidence().stream().filter(e -> e.test().equals(CABLE)).map(EvidenceItem::superseded).toList();
        assertEquals(List.of(true, false), superseded);
        assertTrue(probability(open, "apple.cable.worn") > 0.5);
    }

    @Test
    void aRepairThatHelpedEndsTheAdvice() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        open.answerStep("apple.replace-earpiece-flex", AdvisedStep.FIXED, BY);
        assertTrue(open.answer().advice().steps().isEmpty());
        assertEquals("apple.earpiece-flex.shorted", open.answer().diagnosis().first().orElseThrow().id());
    }

    @Test
    void anUnknownTestIsRefusedAndNothingIsRecorded() {
        OpenCase open = iPhoneX();
        int before = open.answer().evidence().size();
        assertThrows(UnknownAnswerException.class, () -> open.answerStep("no.such", "yes", BY));
        assertEquals(before, open.answer().evidence().size());
    }

    @Test
    void aTextThatIsNoLogIsKeptAsAWarning() {
        OpenCase open = iPhoneX();
        assertInstanceOf(Attachment.NotRecognised.class, attach(open, "Dear customer\n"));
        assertTrue(open.answer().warnings().stream().anyMatch(w -> w.startsWith("restore.log: ")));
    }

    @Test
    void aCancelledReadRecordsNothing() {
        OpenCase open = workflow.open("iPhone10,3", "");
        var transport = Transport.ofBytes("restore.log", FAILED.getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(Attachment.Unreadable.class, open.attach(transport, () -> true));
        assertEquals(List.of(), open.answer().evidence());
    }

    @Test
    void aCaseWithoutAnythingSaysWhatToGive() {
        CaseAnswer answer = workflow.open("", "").answer();
        assertTrue(answer.diagnosis().faults().isEmpty());
        assertTrue(answer.warnings().getLast().contains("give a restore log"));
    }

    @Test
    void listenersAreToldOfEveryChange() throws UnknownAnswerException {
        OpenCase open = iPhoneX();
        List<String> told = new ArrayList<>();
        open.onChange(() -> told.add("changed"));
        open.answerStep(CABLE, STILL_FAILS, BY);
        attach(open, FAILED);
        assertEquals(2, told.size());
    }

    @Test
    void aPanicReportTellsThePhoneByItsBoardAndIsReadForThatPhone() {
        OpenCase open = workflow.open("", "");
        attach(open, """
                panic(cpu 0 caller 0xfffffff01): SMC PANIC - ASSERTION FAILED: target/d64/target.cpp:1 SMC BSC failure
                S.sensor array 0 - 6 is 0x0, 0x1000, 0x0, 0x0, 0x0, 0x0, 0x0
                """);
        assertEquals("iPhone14,3", open.answer().device().productType());
        assertTrue(open.answer().evidence().stream().anyMatch(e -> e.excerpt().contains("0x1000")), open.answer().evidence().toString());
    }

    @Test
    void aMaskThatMeansSomethingOnOnePhoneMeansNothingWhileThePhoneIsNotKnown() {
        OpenCase open = workflow.open("", "");
        attach(open, """
                panic(cpu 0 caller 0xfffffff01): SMC PANIC - SMC BSC failure
                S.sensor array 0 - 6 is 0x0, 0x1000, 0x0, 0x0, 0x0, 0x0, 0x0
                """);
        assertTrue(open.answer().evidence().stream().noneMatch(e -> e.excerpt().contains("0x1000")), open.answer().evidence().toString());
    }

    @Test
    void aPhoneIsKnownByItsNameAndInAnyCase() {
        assertEquals("iPhone10,3", workflow.open("iphone x", "").answer().device().productType());
        assertEquals("iPhone11,2", workflow.open("IPHONE11,2", "").answer().device().productType());
    }
}
