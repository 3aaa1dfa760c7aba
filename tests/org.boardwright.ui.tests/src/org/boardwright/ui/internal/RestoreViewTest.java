package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.ui.RestoreService;
import org.boardwright.ui.model.EmulatedBench;
import org.boardwright.workflow.CaseIntake;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view that runs the restore, in the real window, with the real idevicerestore and an emulated phone. */
class RestoreViewTest {

    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private EmulatedBench phone;
    private RestoreView view;

    @BeforeEach
    void begin() throws Exception {
        phone = new EmulatedBench(folder);
        PlatformUI.getWorkbench().getService(RestoreService.class).use(phone.runs(), phone.tools());
        bench.clear();
        view = (RestoreView) Bench.page().showView(RestoreView.ID);
        open(false);
    }

    private void open(boolean keepData) {
        bench.cases().newCase(CaseIntake.of("iPhone10,6", "4013").withLimits(keepData, false, 0), "");
        bench.settle();
        bench.until("the case is open", () -> bench.cases().snapshot().answer().isPresent());
    }

    @AfterEach
    void end() throws Exception {
        Bench.page().hideView(view);
        phone.close();
    }

    private boolean enabled(String button) {
        return bench.buttons(button::equals).getFirst().isEnabled();
    }

    @Test
    void nothingCanBeStartedBeforeAFirmwareFileIsChosen() {
        assertFalse(enabled("Start restore"));
    }

    @Test
    void aRestoreIsRunAndAnswersTheAdvisedStep() {
        phone.plug(RestoreScript.dropsInFirmware());
        view.useFirmware(phone.firmware());
        bench.press("Start restore"::equals);
        bench.until("the end is told", () -> bench.hasText("The restore failed in the phase: firmware of the parts."));
        bench.until("the step is answered", () -> !bench.cases().snapshot().done().isEmpty());
        assertEquals("still-fails", bench.cases().snapshot().done().getLast().outcome());
    }

    @Test
    void erasingCannotBeChosenWhileTheDataMustBeKept() {
        open(true);
        bench.until("the limit is shown", () -> bench.hasText("The case says: keep the data"));
        assertFalse(enabled("Erase: everything on the phone is lost"));
        assertTrue(enabled("Update: keeps the data"));
    }
}
