package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.boardwright.ui.BenchService;
import org.boardwright.workflow.CaseIntake;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The buttons of the Bench view, in the real window, with the training phone plugged in. */
class BenchViewTest {

    private final Bench bench = new Bench();
    private final BenchService phones = PlatformUI.getWorkbench().getService(BenchService.class);
    private BenchView view;

    @BeforeEach
    void plugIn() throws Exception {
        bench.clear();
        view = (BenchView) Bench.page().showView(BenchView.ID);
        phones.session().plugTrainingPhoneIn();
        bench.until("the training phone is shown", () -> bench.hasText("iPhone X for training"));
    }

    @AfterEach
    void pullOut() throws IOException {
        bench.until("the jobs of the bench have run", () -> Job.getJobManager().find(phones).length == 0);
        phones.session().pullTrainingPhoneOut();
        bench.settle();
        Bench.page().hideView(view);
    }

    private void openCase() {
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), "");
        bench.settle();
        bench.until("the case is open", () -> bench.cases().snapshot().answer().isPresent());
    }

    private boolean isEvidence(String test) {
        return bench.cases().snapshot().answer().filter(a -> a.evidence().stream().anyMatch(e -> e.test().startsWith(test))).isPresent();
    }

    private void pair() {
        bench.press("Pair"::equals);
        bench.until("the phone trusts this computer", () -> bench.hasText("Trusts this computer"));
    }

    @Test
    void thePhoneIsShownWithItsModeAndVersion() {
        bench.until("mode and version are shown", () -> bench.hasText("Running iOS") && bench.hasText("iOS 16"));
    }

    @Test
    void pairIsOfferedOnceOnly() {
        pair();
        assertEquals(0, bench.buttons("Pair"::equals).size());
    }

    @Test
    void newCaseIsAboutThePhone() {
        bench.press("New case"::equals);
        bench.until("a case of the phone is on the bench", () -> bench.cases().snapshot().answer()
                .filter(answer -> "iPhone10,3".equals(answer.device().productType())).isPresent());
    }

    @Test
    void addToCaseWaitsForACase() {
        assertTrue(bench.buttons("Add to case"::equals).isEmpty());
        openCase();
        bench.until("the button is there", () -> !bench.buttons("Add to case"::equals).isEmpty());
    }

    @Test
    void addToCaseReadsThePanicReportsOfAPairedPhone() {
        openCase();
        pair();
        bench.press("Add to case"::equals);
        bench.until("a panic report is evidence", () -> isEvidence("apple.panic"));
    }

    @Test
    void checkThisComputerTellsWhatItFoundAndThatNoCaseIsOpen() {
        bench.press("Check this computer"::equals);
        bench.until("the result is shown", () -> bench.hasText("No case is open, so the report is in none."));
        assertTrue(bench.cases().snapshot().answer().isEmpty());
    }

    @Test
    void checkThisComputerAddsItsReportToTheCase() {
        openCase();
        bench.press("Check this computer"::equals);
        bench.until("the report is in the case", () -> bench.hasText("The report is in the case.") && isEvidence("apple.host-"));
    }

    @Test
    void theTrainingPhoneLeavesByTheMenu() {
        phones.toggleTrainingPhone();
        bench.until("the phone is gone", () -> !bench.hasText("iPhone X for training"));
    }
}
