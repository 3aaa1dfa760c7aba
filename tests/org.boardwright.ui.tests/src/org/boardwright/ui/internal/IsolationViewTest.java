package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.restore.RestoreTools;
import org.boardwright.ui.IsolationService;
import org.boardwright.ui.RestoreService;
import org.boardwright.ui.model.DoneStep;
import org.boardwright.workflow.CaseIntake;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk through an isolation, pressed through in the real window without a phone. */
class IsolationViewTest {

    private static final String FLEX_OFF = "Unplug the earpiece flex and retry";

    @TempDir
    Path folder;

    private final Bench bench = new Bench();

    @BeforeEach
    void begin() throws Exception {
        PlatformUI.getWorkbench().getService(RestoreService.class).use(folder, RestoreTools.installed());
        bench.clear();
        bench.cases().newCase(CaseIntake.of("iPhone10,6", "4013"), "");
        bench.settle();
        for (String tried : List.of("apple.other-cable", "apple.other-computer")) {
            bench.cases().answer(new DoneStep(tried, AdvisedStep.Kind.TEST, tried, "still-fails", "It still fails"));
        }
        bench.settle();
        bench.until("the flex is a step", () -> bench.texts().contains(FLEX_OFF) || !bench.buttons(t -> t.contains(FLEX_OFF)).isEmpty());
        if (!bench.texts().contains(FLEX_OFF)) {
            bench.press(t -> t.contains(FLEX_OFF));
        }
        bench.until("its card is shown", () -> bench.texts().contains(FLEX_OFF));
        bench.press("Walk me through it"::equals);
        bench.until("it begins", () -> bench.hasText("Step 1 of 5: Power off"));
    }

    @AfterEach
    void leave() {
        PlatformUI.getWorkbench().getService(IsolationService.class).board().leave();
    }

    private void walkToTheRetry() {
        bench.press("It is off"::equals);
        bench.until("battery", () -> bench.hasText("Step 2 of 5: Battery off"));
        bench.press("The battery is off"::equals);
        bench.until("the flex", () -> bench.hasText("Step 3 of 5: " + FLEX_OFF));
        bench.press("Done"::equals);
        bench.until("reconnect", () -> bench.hasText("Step 4 of 5: Reconnect"));
        bench.press("It is connected"::equals);
        bench.until("retry", () -> bench.hasText("Step 5 of 5: Try again"));
    }

    @Test
    void onlyTheStageCanBeAnsweredWhileItIsWalkedThrough() {
        assertFalse(bench.hasText("Cannot do this"), () -> bench.texts().toString());
    }

    @Test
    void answeredByHandTheToggleIsProposed() {
        walkToTheRetry();
        bench.press("It boots or restores"::equals);
        bench.until("the toggle is proposed", () -> bench.hasText("To be sure: Plug the earpiece flex in again."));
        assertEquals("restores", bench.cases().snapshot().done().getLast().outcome());
        bench.press("Do that now"::equals);
        bench.until("the toggle begins", () -> bench.hasText("Step 1 of 5: Power off") && bench.texts().contains("Plug the earpiece flex in again"));
    }

    @Test
    void whoLeavesIsBackAtTheCard() {
        bench.press("Leave the walk-through"::equals);
        bench.until("the card is back", () -> !bench.buttons("Walk me through it"::equals).isEmpty());
    }
}
